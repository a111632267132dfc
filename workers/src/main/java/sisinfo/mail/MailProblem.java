package sisinfo.mail;

import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

/** What went wrong with a letter: whether it is worth another attempt, and in words an administrator can use. */
final class MailProblem {

    private static final int LONGEST = 300;
    private static final Pattern FOR_GOOD = Pattern.compile("\\b55[0-9]\\b");

    private MailProblem() {}

    /** Whether the server refused the address itself. */
    static boolean isForGood(Throwable failure) {
        return failure instanceof MailParseException
                || causes(failure).stream()
                        .filter(SendFailedException.class::isInstance)
                        .anyMatch(cause -> FOR_GOOD.matcher(String.valueOf(cause.getMessage()))
                                .find());
    }

    static String words(Throwable failure) {
        String words = causes(failure).stream()
                .map(Throwable::getMessage)
                .filter(it -> it != null && !it.isBlank())
                .reduce((first, last) -> last)
                .orElse(failure.getClass().getSimpleName())
                .replaceAll("\\s+", " ")
                .strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    /** From the outside in. Spring hangs what the server said beside the cause, JavaMail in a chain of its own. */
    private static List<Throwable> causes(Throwable failure) {
        var all = new ArrayList<Throwable>();
        collect(failure, all);
        return all;
    }

    private static void collect(@Nullable Throwable failure, List<Throwable> all) {
        if (failure == null || all.contains(failure)) {
            return;
        }
        all.add(failure);
        if (failure instanceof MailSendException sending) {
            for (Exception one : sending.getMessageExceptions()) {
                collect(one, all);
            }
        }
        if (failure instanceof jakarta.mail.MessagingException messaging) {
            collect(messaging.getNextException(), all);
        }
        collect(failure.getCause(), all);
    }
}
