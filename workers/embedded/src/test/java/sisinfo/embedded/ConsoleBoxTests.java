package sisinfo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
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
}
