package sisinfo.reading.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sisinfo.SisInfoApplication;
import sisinfo.document.SampleFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code read} as a script calls it: a process of its own, whose output is JSON and nothing else. */
class ReadProcessTests {

    @TempDir
    Path folder;

    @Test
    void printsOneLineOfJsonForEveryFileAndEndsWithOneWhenOneFails() throws Exception {
        var xml = SampleFiles.corpus("nfe-001.xml");
        var pdf = SampleFiles.corpus("nfe-001.pdf");
        var good = file("boa.xml", xml);
        var files = List.of(
                good,
                file("cortado.xml", Arrays.copyOf(xml, xml.length / 2)),
                file("cortado.pdf", Arrays.copyOf(pdf, pdf.length * 9 / 10)),
                file("foto.heic", "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1)),
                folder.resolve("fehlt.pdf"));

        var run = read(files);

        assertThat(run.status).isEqualTo(1);
        assertThat(run.lines).hasSize(5);
        assertThat(run.lines.getFirst().at("/fields/number/verdict").asString()).isEqualTo("PROVED");
        assertThat(run.lines.getFirst().has("error")).isFalse();
        assertThat(error(run, 1)).contains("incompleto");
        assertThat(error(run, 2)).startsWith("O PDF está incompleto.");
        assertThat(error(run, 3)).contains("Mais compatível");
        assertThat(error(run, 4)).startsWith("Arquivo ilegível");
    }

    @Test
    void endsWithTwoWhenItIsAskedForNothing() throws Exception {
        var run = read(List.of());

        assertThat(run.status).isEqualTo(2);
        assertThat(run.lines).isEmpty();
    }

    private static String error(Run run, int line) {
        return run.lines.get(line).path("error").asString();
    }

    private static Run read(List<Path> files) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                SisInfoApplication.class.getName(),
                "read",
                "--no-ocr"));
        files.forEach(it -> command.add(it.toString()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var json = JsonMapper.builder().build();
        return new Run(process.waitFor(), out.lines().map(json::readTree).toList());
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /** How it ended, and what it printed. */
    private record Run(int status, List<JsonNode> lines) {}
}
