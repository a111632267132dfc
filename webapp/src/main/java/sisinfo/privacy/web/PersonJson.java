package sisinfo.privacy.web;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sisinfo.privacy.PersonFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person's copy for machines: {@code {"format", "madeAt", "madeBy", "person": {"id", "name", "email"}, "holdings":
 * {kind: {"whenErased", "rows": [{field: value}]}}}}. Moments are ISO 8601 in UTC, amounts are BRL.
 */
@Component
class PersonJson {

    private static final String FORMAT = "sisinfo-person/1";

    private final JsonMapper json;

    PersonJson(JsonMapper json) {
        this.json = json;
    }

    byte[] of(PersonFile file) {
        var person = new LinkedHashMap<String, Object>();
        person.put("id", file.person());
        person.put("name", file.name());
        person.put("email", file.email());
        var holdings = new LinkedHashMap<String, Object>();
        for (var it : file.holdings()) {
            var holding = new LinkedHashMap<String, Object>();
            holding.put("whenErased", it.treatment());
            holding.put("rows", it.rows());
            holdings.put(it.kind(), holding);
        }
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("format", FORMAT);
        all.put("madeAt", file.madeAt());
        all.put("madeBy", file.madeBy());
        all.put("person", person);
        all.put("holdings", holdings);
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }
}
