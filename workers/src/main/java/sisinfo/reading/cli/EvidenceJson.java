package sisinfo.reading.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.Evidence;
import sisinfo.reading.FieldEvidence;
import sisinfo.reading.ItemEvidence;

/** Evidence in the words of its JSON: field names as in the fiscal vocabulary, decimals as text. */
final class EvidenceJson {

    private EvidenceJson() {}

    static Map<String, Object> of(String file, Evidence evidence) {
        var json = new LinkedHashMap<String, Object>();
        json.put("file", file);
        json.put("paper", evidence.paper());
        json.put("marks", evidence.marks());
        var fields = new LinkedHashMap<String, Object>();
        evidence.fields().forEach(it -> fields.put(it.field().json(), field(it)));
        json.put("fields", fields);
        json.put("items", evidence.items().stream().map(EvidenceJson::item).toList());
        json.put("notes", evidence.notes());
        return json;
    }

    static Map<String, Object> failure(String file, String reason) {
        return Map.of("file", file, "error", reason);
    }

    private static Map<String, Object> field(FieldEvidence evidence) {
        var json = new LinkedHashMap<String, Object>();
        json.put("value", evidence.value());
        json.put("verdict", evidence.verdict());
        json.put("because", evidence.because());
        json.put("readings", readings(evidence));
        return json;
    }

    private static List<Map<String, Object>> readings(FieldEvidence evidence) {
        return evidence.readings().stream()
                .map(it -> {
                    var json = new LinkedHashMap<String, Object>();
                    json.put("value", it.value());
                    json.put("source", it.source());
                    if (it.position() != null) {
                        json.put("position", it.position());
                    }
                    return (Map<String, Object>) json;
                })
                .toList();
    }

    private static Map<String, Object> item(ItemEvidence evidence) {
        var item = evidence.item();
        var json = new LinkedHashMap<String, Object>();
        put(json, "code", item.code());
        put(json, "description", item.description());
        put(json, "unit", item.unit());
        put(json, "quantity", plain(item.quantity()));
        put(json, "unitPrice", plain(item.unitPrice()));
        put(json, "total", plain(item.total()));
        json.put("verdict", evidence.verdict());
        json.put("because", evidence.because());
        json.put("source", item.source());
        put(json, "position", item.position());
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
