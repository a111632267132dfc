package sisinfo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleBoxTests {

    @Test
    void drawsEveryLineEquallyWide() {
        var lines = new LinkedHashMap<String, String>();
        lines.put("Endereço", "http://localhost:8080/");
        lines.put("Dados", "/srv/sisinfo/data");

        assertThat(ConsoleBox.box(lines).strip()).isEqualToNormalizingNewlines("""
                ┌─ SISInfo ────────────────────────┐
                │ Endereço  http://localhost:8080/ │
                │ Dados     /srv/sisinfo/data      │
                └──────────────────────────────────┘""");
    }

    @Test
    void isDrawnWithWhatTheConsoleCanShow() {
        var box = ConsoleBox.box(Map.of("Endereço", "http://localhost:8080/"));

        assertThat(Progress.printable(box, StandardCharsets.UTF_8)).isEqualTo(box);
        assertThat(Progress.printable(box, StandardCharsets.US_ASCII).strip()).isEqualToNormalizingNewlines("""
                +- SISInfo ------------------------+
                | Endereco  http://localhost:8080/ |
                +----------------------------------+""");
    }
}
