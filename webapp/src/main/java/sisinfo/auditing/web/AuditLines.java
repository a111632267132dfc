package sisinfo.auditing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import sisinfo.audit.AuditEntry;
import sisinfo.audit.AuditEntry.ChangeEntry;
import sisinfo.audit.AuditEntry.Value;
import sisinfo.auditing.web.AuditLine.Field;
import sisinfo.auditing.web.AuditLine.Text;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** Puts names and words to events. */
@Component
class AuditLines {

    /** Fields that name a person by their id. */
    private static final Set<String> PEOPLE = Set.of("userId", "addressee", "assignee");

    private final Users users;
    private final MessageSource messages;

    AuditLines(Users users, MessageSource messages) {
        this.users = users;
        this.messages = messages;
    }

    List<AuditLine> of(List<AuditEntry> entries) {
        var names = new HashMap<String, String>();
        return entries.stream().map(it -> line(it, names)).toList();
    }

    AuditLine of(AuditEntry entry, Map<String, String> names) {
        return line(entry, names);
    }

    String word(String prefix, String code) {
        return word(prefix, code, code);
    }

    private AuditLine line(AuditEntry it, Map<String, String> names) {
        var about = it.objectKind().equals("USER") ? name(it.objectId(), names) : null;
        return new AuditLine(it, who(it, names), about, address(it), fields(it, names));
    }

    private String who(AuditEntry it, Map<String, String> names) {
        return switch (it.actorKind()) {
            case "PERSON" -> name(it.actorId(), names);
            case "VISITOR" -> word("audit.actor.", "VISITOR");
            default -> it.actorName() == null ? word("audit.actor.", "SYSTEM") : system(it.actorName());
        };
    }

    private String system(String step) {
        var words = word("audit.step.", step, "");
        var system = word("audit.actor.", "SYSTEM");
        return step.equals("sistema") ? system : system + " · " + (words.isEmpty() ? step : words);
    }

    private String name(@Nullable String id, Map<String, String> names) {
        return id == null ? "" : names.computeIfAbsent(id, this::name);
    }

    private String name(String id) {
        try {
            return users.find(UUID.fromString(id)).map(UserView::fullName).orElse(word("audit.actor.", "GONE"));
        } catch (IllegalArgumentException nobodyWeKnow) {
            return word("audit.actor.", "UNKNOWN");
        }
    }

    private List<Field> fields(AuditEntry it, Map<String, String> names) {
        return it.changes().stream().map(change -> field(change, names)).toList();
    }

    private Field field(ChangeEntry change, Map<String, String> names) {
        return new Field(
                word("audit.field.", change.field()),
                text(change.field(), change.before(), names),
                text(change.field(), change.after(), names));
    }

    private @Nullable Text text(String field, @Nullable Value value, Map<String, String> names) {
        if (value == null) {
            return null;
        }
        var isPerson = PEOPLE.contains(field);
        var words = isPerson ? name(value.text(), names) : word("audit.value.", value.text());
        return new Text(value.erased() ? "" : words, value.erased());
    }

    private static @Nullable String address(AuditEntry it) {
        return switch (it.objectKind()) {
            // What never became a document goes by its fingerprint.
            case "DOCUMENT" -> it.objectId().length() == 36 ? "/documents/" + it.objectId() : null;
            case "INTAKE" -> "/reviews/" + it.objectId();
            case "TASK" -> "/tasks/" + it.objectId();
            case "INVOICE" -> it.objectId().length() == 36 ? "/invoices/" + it.objectId() : null;
            default -> null;
        };
    }

    private String word(String prefix, String code, String otherwise) {
        Locale locale = LocaleContextHolder.getLocale();
        var found = code.matches("[\\w.-]{1,60}") ? messages.getMessage(prefix + code, null, otherwise, locale) : null;
        return found == null ? otherwise : found;
    }
}
