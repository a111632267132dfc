package sisinfo.web.security;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A password typed twice; a field that did not come is an empty one. */
record ChosenPassword(String chosen, String again) {

    ChosenPassword(@Nullable String chosen, @Nullable String again) {
        this.chosen = Objects.requireNonNullElse(chosen, "");
        this.again = Objects.requireNonNullElse(again, "");
    }

    boolean isTheSameTwice() {
        return chosen.equals(again);
    }

    /** Without the password: it must not reach a log. */
    @Override
    public String toString() {
        return "ChosenPassword[]";
    }
}
