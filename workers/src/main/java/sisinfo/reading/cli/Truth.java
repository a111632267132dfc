package sisinfo.reading.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one invoice really says, and the files that show it; an empty value is not shown and not counted. */
record Truth(JsonNode node) {

    static List<Truth> in(Path folder) {
        var json = JsonMapper.builder().build();
        try (var lines = Files.lines(folder.resolve("truth.jsonl"))) {
            return lines.filter(it -> !it.isBlank())
                    .map(json::readTree)
                    .map(Truth::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String value(String field) {
        return text(node, field);
    }

    List<Row> rows() {
        return node.path("items").valueStream().map(Row::new).toList();
    }

    List<String> files() {
        return node.path("files").valueStream().map(JsonNode::asString).toList();
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }

    /** One line of the product table. */
    record Row(JsonNode node) {

        String value(String field) {
            return text(node, field);
        }
    }
}
