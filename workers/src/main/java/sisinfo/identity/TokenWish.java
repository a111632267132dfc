package sisinfo.identity;

import java.time.Duration;
import sisinfo.shared.UnicodeText;

/**
 * The token somebody asks for.
 *
 * @param label which machine it is for, in words
 * @param validity from now
 */
public record TokenWish(String label, TokenScope scope, Duration validity) {

    private static final int LONGEST_LABEL = 100;

    public TokenWish {
        label = UnicodeText.composed(label).strip();
    }

    boolean isLabelled() {
        return !label.isEmpty()
                && label.length() <= LONGEST_LABEL
                && label.chars().noneMatch(Character::isISOControl);
    }
}
