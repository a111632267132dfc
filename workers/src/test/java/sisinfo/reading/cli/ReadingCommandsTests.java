package sisinfo.reading.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import sisinfo.reading.xml.InvoiceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two commands, as a person or a script calls them. */
class ReadingCommandsTests {

    @Test
    void measuresAFolder() throws Exception {
        var result = json(run("evaluate", corpus().toString(), "--json", "--no-barcode", "--no-ocr"));

        assertThat(result.path("falseProved").asInt()).isZero();
        assertThat(result.path("pages").asInt()).isEqualTo(4);
        assertThat(result.at("/fields/number/pdf/right").asInt()).isEqualTo(2);
        assertThat(result.path("fields")
                        .path("items.rows")
                        .path("pdf")
                        .path("right")
                        .asInt())
                .isEqualTo(14);
        assertThat(result.path("fields")
                        .path("items.rows")
                        .path("xml")
                        .path("proved")
                        .asInt())
                .isEqualTo(14);
    }

    @Test
    void printsEvidence() throws Exception {
        var result = json(run("read", corpus().resolve("nfe-004.pdf").toString(), "--no-barcode"));

        assertThat(result.at("/fields/issuerTaxId/value").asString()).isEqualTo("3662YGFR000159");
        assertThat(result.at("/fields/issuerTaxId/verdict").asString()).isEqualTo("PROVED");
        assertThat(result.at("/fields/total/readings/0/source").asString()).isEqualTo("PDF_TEXT");
    }

    @Test
    void printsOneObjectForEveryInvoiceOfALot(@TempDir Path folder) throws Exception {
        var one = InvoiceFile.fresh();
        var two = InvoiceFile.fresh();
        Files.writeString(folder.resolve("lote.xml"), InvoiceFile.lot(one, two));

        var lines = run("read", folder.resolve("lote.xml").toString())
                .lines()
                .map(ReadingCommandsTests::json)
                .toList();

        assertThat(lines).extracting(it -> it.at("/pages/0").asInt()).containsExactly(1, 2);
        assertThat(lines)
                .extracting(it -> it.at("/fields/number/value").asString())
                .containsExactly(one.number(), two.number());
    }

    @Test
    void goesOnAfterAFileThatFails(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("truth.jsonl"), """
                {"name":"x","number":"1","files":["missing.pdf","empty.jpg"]}
                """);
        Files.createFile(folder.resolve("empty.jpg"));

        var result = json(run("evaluate", folder.toString(), "--json"));

        assertThat(result.at("/fields/number/pdf/n").asInt()).isEqualTo(1);
        assertThat(result.at("/fields/number/photo/right").asInt()).isZero();
    }

    @Test
    void saysWhatIsMissing(@TempDir Path folder) {
        assertThat(new CommandLine(new EvaluateCommand())
                        .setErr(new PrintWriter(new StringWriter()))
                        .execute(folder.toString()))
                .isEqualTo(2);
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }

    private static String run(String command, String... args) {
        var out = new StringWriter();
        var line = command.equals("read") ? new CommandLine(new ReadCommand()) : new CommandLine(new EvaluateCommand());
        line.setOut(new PrintWriter(out)).execute(args);
        return out.toString();
    }

    private static Path corpus() throws URISyntaxException {
        return Path.of(ReadingCommandsTests.class
                        .getResource("/corpus/truth.jsonl")
                        .toURI())
                .getParent();
    }
}
