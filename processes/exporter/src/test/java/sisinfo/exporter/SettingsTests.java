package sisinfo.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTests {

    private static final String URL = "jdbc:postgresql://db/sisinfo";

    @Test
    void takesNamesInAnyCaseAndFillsInTheRest() {
        var settings = Settings.from(Map.of("url", URL, "batchsize", "7", "FLUSHMILLIS", 5));

        assertThat(settings.batchSize()).isEqualTo(7);
        assertThat(settings.flush()).isEqualTo(Duration.ofMillis(5));
        assertThat(settings.subjectVariable()).isEqualTo("documentId");
        assertThat(settings.retentionDays()).isEqualTo(90);
        assertThat(settings.channel()).isEqualTo("engine");
    }

    @Test
    void takesNoSecretInAnArgument() {
        refuses(Map.of("url", URL, "password", "geheim"), "Unknown exporter arguments [password]");
        refuses(Map.of("url", URL + "?password=geheim"), "give passwordFile instead");
        refuses(Map.of("url", URL + "?ssl=true&sslpassword=geheim"), "give passwordFile instead");
    }

    @Test
    void needsAPasswordFileThatCanBeRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "geheim\n");

        assertThat(Settings.from(Map.of("url", URL, "PASSWORDFILE", file)).passwordFile())
                .isEqualTo(file);
        refuses(Map.of("url", URL, "passwordFile", folder.resolve("none")), "names no file to read");
    }

    @Test
    void saysWhichArgumentIsWrong() {
        refuses(Map.of(), "url");
        refuses(Map.of("url", "jdbc:h2:mem:x"), "jdbc:postgresql:");
        refuses(Map.of("url", URL, "batchSize", "0"), "batchsize must be from 1 to 10000, not 0");
        refuses(Map.of("url", URL, "flushMillis", "soon"), "flushmillis is not a whole number: soon");
        refuses(Map.of("url", URL, "retentionDays", "-1"), "retentiondays");
        refuses(Map.of("url", URL, "subjectVariable", "a b"), "subjectvariable");
        refuses(Map.of("url", URL, "channel", "a'b"), "channel");
        refuses(Map.of("url", URL, "batchSiez", "9"), "[batchsiez]");
    }

    private static void refuses(Map<String, Object> arguments, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.from(arguments))
                .withMessageContaining(reason)
                .withMessageNotContaining("geheim");
    }
}
