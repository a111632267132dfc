package sisinfo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class InspectionTests {

    private final Inspection inspection = new Inspection(
            new DocumentProperties(Path.of("unused"), DataSize.ofMegabytes(20), 20, 60_000_000, 15_000, 2));

    @TempDir
    Path folder;

    @Test
    void acceptsWhatInvoicesComeAs() throws Exception {
        assertThat(inspect("nota.xml", SampleFiles.corpus("nfe-001.xml")).mediaType())
                .isEqualTo("application/xml");
        assertThat(inspect("nota.pdf", SampleFiles.corpus("nfe-001.pdf")).mediaType())
                .isEqualTo("application/pdf");
        assertThat(inspect("foto.jpg", SampleFiles.corpus("nfe-001-scan.jpg")).mediaType())
                .isEqualTo("image/jpeg");
        assertThat(inspect("foto.png", SampleFiles.picture(800, 1100, "png")).mediaType())
                .isEqualTo("image/png");
        assertThat(inspect("foto.tif", SampleFiles.picture(800, 1100, "tiff")).mediaType())
                .isEqualTo("image/tiff");
    }

    @Test
    void judgesByContentAndNotByName() throws Exception {
        assertThat(inspect("nota.jpg", SampleFiles.corpus("nfe-001.pdf")).mediaType())
                .isEqualTo("application/pdf");
        assertRefused("nota.pdf", SampleFiles.zip(), "archive");
        assertRefused("nota.pdf", "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8), "unknown-format");
    }

    @Test
    void refusesNothingAndTooMuch() throws Exception {
        assertRefused("vazio.pdf", new byte[0], "empty");
        assertRefused("grande.jpg", new byte[21 * 1024 * 1024], "too-large");
    }

    @Test
    void countsPages() throws Exception {
        assertThat(inspect("vinte.pdf", SampleFiles.pdf(20)).pages()).isEqualTo(20);
        assertRefused("muitas.pdf", SampleFiles.pdf(21), "too-many-pages");
    }

    @Test
    void refusesPdfsThatDoNotOpen() throws Exception {
        assertRefused("senha.pdf", SampleFiles.pdfWithPassword(), "encrypted");
        var whole = SampleFiles.corpus("nfe-001.pdf");
        assertRefused("cortado.pdf", Arrays.copyOf(whole, 300), "incomplete-pdf");
    }

    @Test
    void refusesAPdfThatBlowsUp() throws Exception {
        assertRefused("bomba.pdf", SampleFiles.pdfBomb(), "pdf-too-complex");
    }

    @Test
    void refusesPicturesThatAreTooWideOrCutOff() throws Exception {
        assertRefused("larga.png", SampleFiles.picture(30_000, 40, "png"), "too-many-pixels");
        var whole = SampleFiles.corpus("nfe-001-scan.jpg");
        assertRefused("cortada.jpg", Arrays.copyOf(whole, whole.length / 2), "broken-picture");
        assertRefused("cortada.png", Arrays.copyOf(SampleFiles.picture(800, 1100, "png"), 2000), "broken-picture");
    }

    @Test
    void refusesXmlThatReachesOutOrIsNoInvoice() throws Exception {
        assertRefused("xxe.xml", bytes("""
                <?xml version="1.0"?><!DOCTYPE nfeProc [<!ENTITY x SYSTEM "file:///etc/passwd">]><nfeProc>&x;</nfeProc>
                """), "xml-entities");
        assertRefused("outro.xml", bytes("<?xml version=\"1.0\"?><pedido/>"), "not-an-invoice");
        assertRefused("cte.xml", bytes("<cteProc><CTe/></cteProc>"), "other-paper");
        assertRefused("nfse.xml", bytes("<ConsultarNfseResposta><ListaNfse/></ConsultarNfseResposta>"), "other-paper");
        assertRefused("dos.xml", "<NFe>São João, ação</NFe>".getBytes(Charset.forName("IBM850")), "xml-encoding");
        assertRefused("fundo.xml", bytes("<NFe>" + "<a>".repeat(120) + "</a>".repeat(120) + "</NFe>"), "broken-xml");
        var whole = SampleFiles.corpus("nfe-001.xml");
        assertRefused("cortado.xml", Arrays.copyOf(whole, whole.length / 2), "broken-xml");
    }

    @Test
    void seesTheSamePictureInAnotherFile() throws Exception {
        var scan = inspect("a.jpg", SampleFiles.corpus("nfe-001-scan.jpg"));
        var page = inspect("b.pdf", SampleFiles.corpus("nfe-001.pdf"));

        assertThat(Long.bitCount(hash(scan) ^ hash(page))).isLessThan(16);
        assertThat(Long.bitCount(hash(scan) ^ hash(inspect("c.png", SampleFiles.picture(800, 1100, "png")))))
                .isGreaterThan(16);
    }

    private static long hash(Inspected inspected) {
        return java.util.Objects.requireNonNull(inspected.perceptualHash());
    }

    private Inspected inspect(String name, byte[] bytes) throws IOException, RefusedDocument {
        return inspection.inspect(SampleFiles.file(folder, name, bytes));
    }

    private void assertRefused(String name, byte[] bytes, String reason) throws IOException {
        var file = SampleFiles.file(folder, name, bytes);
        var refused = catchThrowableOfType(RefusedDocument.class, () -> inspection.inspect(file));
        assertThat(refused).as(name).isNotNull();
        assertThat(refused.outcome().reason()).as(name).isEqualTo(reason);
        assertThat(refused.outcome().message()).as(name).endsWith(".");
    }

    private static byte[] bytes(String text) {
        return text.strip().getBytes(StandardCharsets.UTF_8);
    }
}
