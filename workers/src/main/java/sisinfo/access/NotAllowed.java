package sisinfo.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one who acts may not do this. */
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Permission needed;

    private NotAllowed(String message, @Nullable Permission needed) {
        super(message);
        this.needed = needed;
    }

    static NotAllowed to(Permission permission) {
        return new NotAllowed("Needs " + permission, permission);
    }

    /** Where nobody has said who may. */
    public static NotAllowed unnamed() {
        return new NotAllowed("Nothing says who may", null);
    }

    public static NotAllowed notOwn() {
        return new NotAllowed("Belongs to somebody else", null);
    }

    /** What was missing; empty when no permission would have helped. */
    public Optional<Permission> needed() {
        return Optional.ofNullable(needed);
    }
}
