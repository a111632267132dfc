package sisinfo.privacy.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import sisinfo.personal.Treatment;
import sisinfo.web.Words;

/** What stands on the papers handed to people: always in Portuguese, whatever the language of who prints them. */
@Component
class PrivacyWords {

    private static final Locale PT_BR = Locale.of("pt", "BR");

    private final MessageSource messages;
    private final Words words;

    PrivacyWords(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, PT_BR);
    }

    String kind(String kind) {
        return word("privacy.kind.", kind);
    }

    String why(String kind) {
        return word("privacy.why.", kind);
    }

    String treatment(Treatment treatment) {
        return word("privacy.treatment.", treatment.name());
    }

    String field(String field) {
        return word("privacy.field.", field);
    }

    String moment(Instant moment) {
        return words.exact(moment);
    }

    String value(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Instant moment -> words.exact(moment);
            case Boolean truth -> word("audit.value.", truth.toString());
            default -> text(value.toString());
        };
    }

    private String text(String value) {
        if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return day(value);
        }
        return value.matches("[A-Z][A-Z_]+") ? code(value) : value;
    }

    /** What people typed may only look like one. */
    private String day(String value) {
        try {
            return words.day(LocalDate.parse(value));
        } catch (DateTimeParseException notADay) {
            return value;
        }
    }

    private String code(String code) {
        return Stream.of(
                        word("privacy.value.", code),
                        word("audit.action.", code),
                        word("audit.object.", code),
                        word("audit.value.", code))
                .filter(found -> !found.equals(code))
                .findFirst()
                .orElse(code);
    }

    private String word(String prefix, String code) {
        return Objects.requireNonNullElse(messages.getMessage(prefix + code, null, code, PT_BR), code);
    }
}
