package sisinfo.reading;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event about an invoice, as a document tells it.
 *
 * @param accessKey of the invoice it is about
 * @param type six digits, such as 110111; null when a printed page does not give it
 * @param registered whether the tax authority's answer accepts it; a request alone is not registered
 * @param cancels whether it makes the invoice void, once it is registered or as long as nobody says otherwise
 * @param at when it was registered, or else asked for
 * @param reason as the issuer gave it
 */
public record EventReading(
        String accessKey,
        @Nullable String type,
        boolean registered,
        boolean cancels,
        @Nullable Instant at,
        @Nullable String protocol,
        @Nullable String reason) {

    private static final Map<String, String> NAMES = Map.of(
            "110110", "Carta de correção",
            "110111", "Cancelamento",
            "110112", "Cancelamento por substituição",
            "110140", "EPEC (emissão prévia em contingência)",
            "210200", "Confirmação da operação",
            "210210", "Ciência da operação",
            "210220", "Desconhecimento da operação",
            "210240", "Operação não realizada");

    /** What it is called, such as {@code Cancelamento}. */
    public String name() {
        return type == null ? cancels ? "Cancelamento" : "Evento" : NAMES.getOrDefault(type, "Evento " + type);
    }

    /** What it is and of which invoice: {@code Cancelamento da NF 4321}. */
    public String title() {
        var number = AccessKey.of(accessKey).map(AccessKey::number).orElse("?");
        return "%s da NF %s".formatted(name(), number);
    }

    /** Whether a type of event makes its invoice void. */
    public static boolean cancels(@Nullable String type) {
        return "110111".equals(type) || "110112".equals(type);
    }

    /** Whether the answer of the tax authority, by its status, registers an event. */
    public static boolean registers(String status) {
        return switch (status.strip().toLowerCase(Locale.ROOT)) {
            case "135", "136", "155" -> true;
            default -> false;
        };
    }
}
