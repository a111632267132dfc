package sisinfo.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Puts values into the texts of letters; the first line of a text is the subject. */
@Component
class MailTemplates {

    private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");

    /** A letter ready to go. */
    record Written(String subject, String text, String html) {}

    Written write(Letter letter) {
        String[] text = fill(read(letter.kind() + ".txt"), letter.values(), UnaryOperator.identity())
                .split("\n", 2);
        String body = fill(read(letter.kind() + ".html"), letter.values(), MailTemplates::escaped);
        String html =
                read("frame.html").replace("{{subject}}", escaped(text[0])).replace("{{body}}", body);
        return new Written(text[0].strip(), text[1].strip() + "\n", html);
    }

    private static String fill(String template, Map<String, String> values, UnaryOperator<String> written) {
        return GAP.matcher(template).replaceAll(gap -> {
            String value = values.get(gap.group(1));
            if (value == null) {
                throw new IllegalArgumentException("The letter leaves " + gap.group(1) + " open");
            }
            // Line breaks would let a name write headers or lines of its own.
            return Matcher.quoteReplacement(written.apply(value.replaceAll("\\s+", " ")));
        });
    }

    private static String escaped(String value) {
        return HtmlUtils.htmlEscape(value, StandardCharsets.UTF_8.name());
    }

    private static String read(String file) {
        try {
            return new ClassPathResource("mail/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
