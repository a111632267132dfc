package sisinfo.reading.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.keys.AiKeyView;
import sisinfo.web.Phrases;
import sisinfo.web.Words;

/**
 * A key as the page tells of it.
 *
 * @param resets when its quota comes back, in São Paulo; empty while there is quota
 */
record AiKeyLine(
        String masked,
        String project,
        boolean refused,
        String icon,
        String state,
        String resets,
        String calls,
        String failures,
        String lastUse) {

    static AiKeyLine of(AiKeyView key, Words words, Phrases phrases) {
        boolean rests = key.resetsAt() != null;
        return new AiKeyLine(
                key.masked(),
                key.project(),
                key.dead(),
                key.dead() ? "bi-x-octagon" : rests ? "bi-moon" : "bi-check-circle",
                key.dead()
                        ? phrases.of("aiKeys.refused", reason(key.deadBecause(), phrases))
                        : rests ? phrases.of("aiKeys.rests", words.when(key.resetsAt())) : phrases.of("aiKeys.ready"),
                rests
                        ? "%s (%s)"
                                .formatted(
                                        words.exact(key.resetsAt()), phrases.of("aiKeys.quota." + quota(key.quota())))
                        : "",
                words.count(key.calls()),
                words.count(key.failures()),
                key.lastUsedAt() == null ? phrases.of("aiKeys.never") : words.when(key.lastUsedAt()));
    }

    private static String reason(@Nullable String code, Phrases phrases) {
        return switch (code == null ? "" : code) {
            case "API_KEY_INVALID", "API_KEY_EXPIRED", "PERMISSION_DENIED", "FAILED_PRECONDITION" ->
                phrases.of("aiKeys.reason." + code);
            case "" -> phrases.of("aiKeys.reason.none");
            default -> phrases.of("aiKeys.reason.other", String.valueOf(code));
        };
    }

    private static String quota(@Nullable String name) {
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return lower.contains("perday") ? "day" : lower.contains("perminute") ? "minute" : "other";
    }
}
