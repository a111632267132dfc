package sisinfo.auditing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import sisinfo.audit.AuditFilter;
import sisinfo.shared.TimeConfiguration;

/** The filter as it stands in the URL; what cannot be understood is left out. */
record AuditFilterForm(
        @Nullable String person,
        @Nullable String kind,
        @Nullable String object,
        @Nullable String action,
        @Nullable String from,
        @Nullable String to,
        @Nullable String instance,
        @Nullable Long before) {

    /** Years that the database can have, too. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    static AuditFilterForm of(String kind, String object) {
        return new AuditFilterForm(null, kind, object, null, null, null, null, null);
    }

    AuditFilter filter() {
        return new AuditFilter(
                plain(person),
                plain(kind),
                plain(object),
                plain(action),
                start(from, 0),
                start(to, 1),
                number(instance),
                before);
    }

    public boolean narrows() {
        return !(given(person)
                        + given(kind)
                        + given(object)
                        + given(action)
                        + given(from)
                        + given(to)
                        + given(instance))
                .isEmpty();
    }

    public String csv() {
        return link("/admin/audit.csv", null);
    }

    public String json() {
        return link("/admin/audit.json", null);
    }

    /** The page below a place in the chain. */
    public String older(long place) {
        return link("/admin/audit", place);
    }

    public String newest() {
        return link("/admin/audit", null);
    }

    private String link(String path, @Nullable Long place) {
        var link = UriComponentsBuilder.fromPath(path);
        put(link, "person", person);
        put(link, "kind", kind);
        put(link, "object", object);
        put(link, "action", action);
        put(link, "from", from);
        put(link, "to", to);
        put(link, "instance", instance);
        if (place != null) {
            link.queryParam("before", place);
        }
        return link.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder link, String name, @Nullable String value) {
        if (plain(value) != null) {
            link.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, given(value)));
        }
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static @Nullable String plain(@Nullable String value) {
        return given(value).isEmpty() ? null : given(value);
    }

    private static @Nullable Instant start(@Nullable String day, int later) {
        try {
            return DAY.matcher(given(day)).matches()
                    ? LocalDate.parse(given(day))
                            .plusDays(later)
                            .atStartOfDay(TimeConfiguration.ZONE)
                            .toInstant()
                    : null;
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static @Nullable Long number(@Nullable String value) {
        return given(value).matches("\\d{1,18}") ? Long.valueOf(given(value)) : null;
    }
}
