package sisinfo.reading;

import java.util.List;

/**
 * Everything one reader has to say about one document.
 *
 * @param notes facts for people, in pt-BR ("Assinatura digital presente", "Sem protocolo de autorização")
 */
public record Contribution(Source source, List<FieldReading> fields, List<ItemReading> items, List<String> notes) {

    public static Contribution nothing(Source source) {
        return new Contribution(source, List.of(), List.of(), List.of());
    }

    public boolean isEmpty() {
        return fields.isEmpty() && items.isEmpty();
    }
}
