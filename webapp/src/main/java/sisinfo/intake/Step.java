package sisinfo.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a document's way, by the keys of its words.
 *
 * @param words the key of what to say about it; empty for nothing
 * @param said what a person said about it; empty for nothing
 * @param at when it was reached; null while it is not
 * @param until what {@code words} wait for; shown as a time
 */
public record Step(
        String name,
        State state,
        @Nullable Instant at,
        String words,
        String said,
        @Nullable Instant until) {

    /** Whether the stage lies behind, is where the document stands, lies ahead, or will not be reached. */
    public enum State {
        DONE,
        NOW,
        AHEAD,
        ENDED
    }

    static Step done(String name, @Nullable Instant at, String words) {
        return new Step(name, State.DONE, at, words, "", null);
    }

    static Step now(String name, String words, @Nullable Instant until) {
        return new Step(name, State.NOW, null, words, "", until);
    }

    static Step ahead(String name) {
        return new Step(name, State.AHEAD, null, "", "", null);
    }

    static Step ended(String name, @Nullable Instant at, String words, String said) {
        return new Step(name, State.ENDED, at, words, said, null);
    }
}
