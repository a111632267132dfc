package sisinfo.invoice;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import sisinfo.reading.FieldName;

/** What stands between the total of the products and the total, as typed; only what is not empty. */
public record TypedCharges(Map<FieldName, String> amounts) {

    public TypedCharges(Map<FieldName, String> amounts) {
        var typed = new EnumMap<FieldName, String>(FieldName.class);
        amounts.forEach((field, text) -> {
            if (field.isCharge() && !text.isBlank()) {
                typed.put(field, text);
            }
        });
        this.amounts = Map.copyOf(typed);
    }

    public static TypedCharges none() {
        return new TypedCharges(Map.of());
    }

    /** Asks for each charge; an empty text says that there is none. */
    public static TypedCharges of(Function<FieldName, String> texts) {
        var amounts = new EnumMap<FieldName, String>(FieldName.class);
        FieldName.charges().forEach(it -> amounts.put(it, texts.apply(it)));
        return new TypedCharges(amounts);
    }

    public String of(FieldName field) {
        return Objects.requireNonNullElse(amounts.get(field), "");
    }
}
