package sisinfo.testbed.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A search as the client asks for it; what it does not know it refuses, so that no test passes by accident. */
record Search(JsonNode filter, JsonNode sort, JsonNode page) {

    static Search of(JsonNode query) {
        for (Map.Entry<String, JsonNode> part : query.properties()) {
            if (!List.of("filter", "sort", "page").contains(part.getKey())) {
                throw new UnsupportedOperationException("the bridge does not know '%s'".formatted(part.getKey()));
            }
        }
        var search = new Search(query.path("filter"), query.path("sort"), query.path("page"));
        if (search.page.hasNonNull("after") || search.page.hasNonNull("before")) {
            throw new UnsupportedOperationException("the bridge does not know cursors");
        }
        return search;
    }

    ObjectNode in(String collection, List<ObjectNode> documents) {
        var hits = new ArrayList<ObjectNode>();
        Fields.of(collection).refuseUnknown(filter);
        for (ObjectNode document : documents) {
            if (Matching.matches(document, filter)) {
                hits.add(document);
            }
        }
        // Stable: ties stay in the order of the log.
        hits.sort(order());
        ObjectNode answer = Json.document();
        hits.stream()
                .skip(page.path("from").asInt(0))
                .limit(page.path("limit").asInt(100))
                .forEach(answer.putArray("items")::add);
        answer.putObject("page").put("totalItems", hits.size()).put("hasMoreTotalItems", false);
        return answer;
    }

    private Comparator<ObjectNode> order() {
        Comparator<ObjectNode> order = (_, _) -> 0;
        for (JsonNode criterion : sort) {
            String field = criterion.get("field").asText();
            Comparator<ObjectNode> next = (one, other) -> Matching.compare(one.path(field), other.path(field));
            boolean descending = "DESC".equalsIgnoreCase(criterion.path("order").asText());
            order = order.thenComparing(descending ? next.reversed() : next);
        }
        return order;
    }
}
