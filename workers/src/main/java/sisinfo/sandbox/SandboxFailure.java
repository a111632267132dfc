package sisinfo.sandbox;

import java.io.IOException;

/** A task in a child process gave no result. */
public final class SandboxFailure extends IOException {

    /** Why there is no result. */
    public enum Kind {
        /** The task took more time, on the clock or of the processor, than it may. */
        TIME,
        /** The task wanted more memory than it may have, or answered with more than anybody asked for. */
        MEMORY,
        /** The task threw an exception. */
        FAILED,
        /** The child ended though nobody ended it, or did not start. */
        GONE
    }

    private final Kind kind;

    SandboxFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the input was too much for the limits. */
    public boolean isOverLimit() {
        return kind == Kind.TIME || kind == Kind.MEMORY;
    }
}
