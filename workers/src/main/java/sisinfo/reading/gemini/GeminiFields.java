package sisinfo.reading.gemini;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.ItemReading;
import sisinfo.reading.Source;
import sisinfo.reading.TaxId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns the model's JSON into readings; whatever does not have the form of its field is dropped, not repaired. */
final class GeminiFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GeminiFields() {}

    /** Empty when the text is not the JSON that was asked for. */
    static Optional<Contribution> read(String text) {
        try {
            var root = JSON.readTree(text);
            if (!root.isObject()) {
                return Optional.empty();
            }
            var fields = Arrays.stream(FieldName.values())
                    .flatMap(name -> field(name, root).stream())
                    .toList();
            return Optional.of(new Contribution(Source.AI, fields, items(root.path("items")), List.of()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<FieldReading> field(FieldName name, JsonNode root) {
        return normal(name, root.path(name.json()).asString("").strip())
                .map(value -> new FieldReading(name, value, Source.AI, null));
    }

    private static Optional<String> normal(FieldName name, String value) {
        return switch (name) {
            case ACCESS_KEY -> matching(TaxId.plain(value), "[0-9A-Z]{44}");
            case ISSUER_TAX_ID, RECIPIENT_TAX_ID -> matching(TaxId.plain(value), "[0-9A-Z]{12}[0-9]{2}|[0-9]{11}");
            case MODEL -> matching(value, "\\d{2}");
            case NUMBER, SERIES ->
                matching(value.replaceAll("[.\\s]", ""), "\\d{1,9}").map(it -> it.replaceFirst("^0+(?=.)", ""));
            case ISSUE_DATE -> matching(value, "\\d{4}-\\d{2}-\\d{2}");
            case ISSUER_NAME -> matching(value.replaceAll("\\s+", " "), ".{2,200}");
            case TOTAL_PRODUCTS,
                    FREIGHT,
                    INSURANCE,
                    OTHER_EXPENSES,
                    IPI,
                    ICMS_ST,
                    SERVICES,
                    OTHER_TAXES,
                    DISCOUNT,
                    ICMS_RELIEF,
                    TOTAL ->
                Optional.ofNullable(decimal(value))
                        .filter(it -> !name.isCharge() || it.signum() != 0)
                        .map(it ->
                                it.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString());
        };
    }

    private static Optional<String> matching(String value, String pattern) {
        return value.matches(pattern) ? Optional.of(value) : Optional.empty();
    }

    private static List<ItemReading> items(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(it -> new ItemReading(
                        text(it, "code"),
                        text(it, "description"),
                        text(it, "unit"),
                        decimal(it.path("quantity").asString("")),
                        decimal(it.path("unitPrice").asString("")),
                        decimal(it.path("total").asString("")),
                        Source.AI,
                        null))
                .toList();
    }

    private static @Nullable String text(JsonNode item, String name) {
        var value = item.path(name).asString("").strip();
        return value.isEmpty() ? null : value;
    }

    private static @Nullable BigDecimal decimal(String value) {
        return value.matches("\\d{1,13}(\\.\\d{1,10})?") ? new BigDecimal(value) : null;
    }
}
