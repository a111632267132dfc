package sisinfo.document.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileNameTests {

    private static final FileName LATIN = new FileName("%6E%E3%6F");
    private static final FileName DECOMPOSED = new FileName("%6E%61%CC%83%6F");

    @TempDir
    Path folder;

    @Test
    void isTextInWhateverEncodingItWasWritten() {
        assertThat(LATIN.text()).isEqualTo("não");
        assertThat(DECOMPOSED.text()).isEqualTo("não");
        assertThat(FileName.of(Path.of("nota 1%20.xml")).text()).isEqualTo("nota 1%20.xml");
    }

    @Test
    void comesBackFromTheFileSystemAsItWas() throws IOException {
        Files.createFile(LATIN.in(folder));
        Files.createDirectory(DECOMPOSED.in(folder));

        try (var entries = Files.list(folder)) {
            assertThat(entries.map(FileName::of)).containsExactlyInAnyOrder(LATIN, DECOMPOSED);
        }
    }

    @Test
    void staysANameWhenSomethingIsAdded() throws IOException {
        var longest = new FileName("%C3%A9".repeat(127) + "%78");

        Files.createFile(longest.before(".motivo.txt").in(folder));
        Files.createFile(longest.after("1-").in(folder));

        assertThat(longest.before(".motivo.txt").text()).startsWith("éé").endsWith("é.motivo.txt");
        assertThat(longest.after("1-").text()).startsWith("1-éé").endsWith("éx");
    }

    /** Where the process cannot say the name as text at all. */
    @Test
    void isUnderstoodByAProcessThatWasStartedInPlainC() throws Exception {
        Files.createFile(LATIN.in(folder));
        Files.createFile(DECOMPOSED.in(folder));
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Moving.class.getName(),
                folder.toString());
        var child = new ProcessBuilder(command).redirectErrorStream(true);
        child.environment().put("LC_ALL", "C");
        child.environment().put("LANG", "C");

        var process = child.start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("não não");
        assertThat(process.waitFor()).isZero();
        try (var entries = Files.list(folder.resolve("done"))) {
            assertThat(entries.map(FileName::of)).containsExactlyInAnyOrder(LATIN, DECOMPOSED);
        }
    }

    /** Moves every file of a folder, as a process of its own. */
    static final class Moving {

        public static void main(String[] folder) throws IOException {
            var inbox = Path.of(folder[0]);
            List<FileName> names;
            try (var entries = Files.list(inbox)) {
                names = entries.map(FileName::of).toList();
            }
            var done = Files.createDirectory(inbox.resolve("done"));
            for (var name : names) {
                Files.move(name.in(inbox), name.in(done));
            }
            System.out.write(String.join(" ", names.stream().map(FileName::text).toList())
                    .getBytes(StandardCharsets.UTF_8));
            System.out.flush();
        }
    }
}
