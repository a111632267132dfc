package sisinfo.reading.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.LongFunction;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import sisinfo.bench.Figures;
import sisinfo.bench.Machine;
import sisinfo.reading.image.Degradation;
import sisinfo.reading.image.DrawnInvoice;
import sisinfo.reading.image.FormCopy;
import sisinfo.reading.image.FormDrawing;
import sisinfo.reading.image.InvoiceDrawing;
import sisinfo.reading.image.InvoiceDrawing.Layout;
import sisinfo.reading.image.UnseenInvoice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long reading takes and how much is right: our documents, drawn ones, unseen layouts, and whole unseen forms. */
@Tag("bench")
class ReadingBenchTests {

    private static final int INVOICES = Integer.getInteger("bench.invoices", 6);
    /** Seeds that no other test draws. */
    private static final int FIRST_SEED = 5_000;

    private static final Path DRAWN = Path.of("target", "bench", "drawn");
    private static final Path UNSEEN = Path.of("target", "bench", "unseen");
    private static final Path FORMS = Path.of("target", "bench", "forms");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void measuresReading() throws Exception {
        draw(DRAWN, ReadingBenchTests::known);
        draw(UNSEEN, UnseenInvoice::from);
        drawForms();
        var figures = new Figures("reading");
        int falseProved = measure(figures, "own documents", corpus());
        falseProved += measure(figures, "drawn, without OCR", DRAWN, "--no-ocr");
        falseProved += measure(figures, "drawn", DRAWN);
        falseProved += measure(figures, "unseen layouts", UNSEEN);
        falseProved += measure(figures, "forms", FORMS);
        figures.publish();

        assertThat(falseProved).as("wrong values proved").isZero();
    }

    private static int measure(Figures figures, String name, Path folder, String... options) {
        var before = Machine.processorTimes(ProcessHandle.current());
        var result = evaluate(folder, options);
        var after = Machine.processorTimes(ProcessHandle.current());
        int pages = result.path("pages").asInt();
        figures.add(name + ": pages", pages, "");
        figures.add(
                name + ": seconds a page",
                result.path("secondsPerPage").asDouble(),
                "s",
                name.endsWith("without OCR") ? "<=1.5" : "<=6");
        // Tesseract runs as short-lived children, whose processor time is not in this figure.
        figures.add(name + ": our processor time a page", Machine.processorSeconds(before, after) / pages, "s");
        figures.add(name + ": wrong values proved", result.path("falseProved").asInt(), "", "0");
        result.path("fields")
                .properties()
                .forEach(field -> field.getValue()
                        .properties()
                        .forEach(kind -> add(figures, name, field.getKey(), kind.getKey(), kind.getValue())));
        return result.path("falseProved").asInt();
    }

    private static void add(Figures figures, String name, String field, String kind, JsonNode count) {
        double n = count.path("n").asDouble();
        var of = "%s: %s, %s of %.0f".formatted(name, field, kind, n);
        figures.add(of + ", right", 100 * count.path("right").asDouble() / n, "%");
        figures.add(of + ", proved", 100 * count.path("proved").asDouble() / n, "%");
    }

    private static JsonNode evaluate(Path folder, String... options) {
        var args = new ArrayList<>(List.of(folder.toString(), "--json"));
        args.addAll(List.of(options));
        var out = new StringWriter();
        new CommandLine(new EvaluateCommand()).setOut(new PrintWriter(out)).execute(args.toArray(String[]::new));
        return JSON.readTree(out.toString());
    }

    private static UnseenInvoice known(long seed) {
        var invoice = DrawnInvoice.from(seed, seed % 4 == 3);
        var layout = Layout.values()[(int) (seed % Layout.values().length)];
        return new UnseenInvoice(invoice, InvoiceDrawing.draw(invoice, layout));
    }

    private static void draw(Path folder, LongFunction<UnseenInvoice> drawing) throws IOException {
        Files.createDirectories(folder);
        var truths = new ArrayList<String>();
        for (int seed = FIRST_SEED; seed < FIRST_SEED + INVOICES; seed++) {
            var drawn = drawing.apply(seed);
            var files = new ArrayList<String>();
            for (var degradation : List.of(Degradation.SCAN, Degradation.PHOTO, Degradation.HARSH)) {
                var file = "drawn-%d-%s.png".formatted(seed, degradation.kind());
                ImageIO.write(
                        degradation.apply(drawn.page(), seed),
                        "png",
                        folder.resolve(file).toFile());
                files.add(file);
            }
            truths.add(truth(drawn.invoice(), files));
        }
        Files.write(folder.resolve("truth.jsonl"), truths);
    }

    /** The same pages as scan, photo, harsh photo, and scanned after they went through an office. */
    private static void drawForms() throws IOException {
        Files.createDirectories(FORMS);
        var truths = new ArrayList<String>();
        for (int seed = FIRST_SEED; seed < FIRST_SEED + INVOICES; seed++) {
            var form = FormDrawing.from(seed);
            var files = new ArrayList<String>();
            for (var copy : FormCopy.values()) {
                var file = "form-%d-%s.png".formatted(seed, copy.kind());
                ImageIO.write(copy.of(form, seed), "png", FORMS.resolve(file).toFile());
                files.add(file);
            }
            truths.add(truth(form.invoice(), files));
        }
        Files.write(FORMS.resolve("truth.jsonl"), truths);
    }

    private static String truth(DrawnInvoice invoice, List<String> files) {
        var truth = new LinkedHashMap<String, Object>();
        truth.put("accessKey", invoice.key());
        truth.put("model", "55");
        truth.put("number", invoice.number());
        truth.put("series", invoice.series());
        truth.put("issueDate", invoice.issued().toString());
        truth.put("issuerName", invoice.issuer());
        truth.put("issuerTaxId", invoice.issuerTaxId());
        truth.put("recipientTaxId", invoice.recipientTaxId());
        truth.put("totalProducts", invoice.total().toPlainString());
        truth.put("total", invoice.total().toPlainString());
        truth.put("items", invoice.lines().stream().map(ReadingBenchTests::row).toList());
        truth.put("files", files);
        return JSON.writeValueAsString(truth);
    }

    private static LinkedHashMap<String, Object> row(DrawnInvoice.Line line) {
        var row = new LinkedHashMap<String, Object>();
        row.put("code", line.code());
        row.put("description", line.description());
        row.put("unit", line.unit());
        row.put("quantity", line.quantity().toPlainString());
        row.put("unitPrice", line.price().toPlainString());
        row.put("total", line.total().toPlainString());
        return row;
    }

    private static Path corpus() throws URISyntaxException {
        return Path.of(ReadingBenchTests.class
                        .getResource("/corpus/truth.jsonl")
                        .toURI())
                .getParent();
    }
}
