package sisinfo.reading.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.keys.AiKeyView;
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

    static AiKeyLine of(AiKeyView key, Words words) {
        boolean rests = key.resetsAt() != null;
        return new AiKeyLine(
                key.masked(),
                key.project(),
                key.dead(),
                key.dead() ? "bi-x-octagon" : rests ? "bi-moon" : "bi-check-circle",
                key.dead()
                        ? "Recusada: " + reason(key.deadBecause())
                        : rests ? "Descansa até " + words.when(key.resetsAt()) : "Pronta",
                rests ? "%s (%s)".formatted(words.exact(key.resetsAt()), quota(key.quota())) : "",
                words.count(key.calls()),
                words.count(key.failures()),
                key.lastUsedAt() == null ? "nunca" : words.when(key.lastUsedAt()));
    }

    private static String reason(@Nullable String code) {
        return switch (code == null ? "" : code) {
            case "API_KEY_INVALID" -> "o provedor não conhece esta chave";
            case "API_KEY_EXPIRED" -> "a chave venceu";
            case "PERMISSION_DENIED" -> "a chave não tem permissão";
            case "FAILED_PRECONDITION" -> "o projeto precisa de faturamento ativo";
            case "" -> "o provedor não disse por quê";
            default -> "o provedor respondeu " + code;
        };
    }

    private static String quota(@Nullable String name) {
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return lower.contains("perday") ? "cota do dia" : lower.contains("perminute") ? "cota do minuto" : "cota";
    }
}
