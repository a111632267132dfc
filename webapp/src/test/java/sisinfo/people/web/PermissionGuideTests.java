package sisinfo.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sisinfo.access.Role;

class PermissionGuideTests {

    private final Properties words = new Properties();

    @Test
    void tellsWhatTheCodeSays() throws IOException {
        try (var file = getClass().getResourceAsStream("/messages.properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }

        assertThat(Files.readString(Path.of("../docs/permissoes.md")))
                .as("docs/permissoes.md is not what Permission says; write this table there:\n" + table())
                .endsWith(table());
    }

    private String table() {
        String roles = Stream.of(Role.values())
                .map(role -> words.getProperty("role.short." + role))
                .collect(Collectors.joining(" | "));
        String rows = PermissionTable.rows().stream().map(this::line).collect(Collectors.joining("\n"));
        return "| Pode | " + roles + " |\n|---|---|---|---|---|\n" + rows + "\n";
    }

    private String line(PermissionTable.Row row) {
        return "| " + words.getProperty("permission." + row.permission()) + " | "
                + row.allowed().stream().map(yes -> yes ? "sim" : "–").collect(Collectors.joining(" | ")) + " |";
    }
}
