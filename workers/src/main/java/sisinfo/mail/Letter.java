package sisinfo.mail;

import java.time.Duration;
import java.util.Map;

/**
 * What is to be said to whom.
 *
 * @param kind of letter: the name of its templates in {@code mail/}, and of its subject
 * @param values what its templates leave open; may hold a one-time link, hence never in a log
 * @param useful after which it is not worth sending any more
 */
public record Letter(String kind, String to, Map<String, String> values, Duration useful) {

    @Override
    public String toString() {
        return "Letter[" + kind + "]";
    }
}
