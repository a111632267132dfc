package sisinfo.reading.cli;

import java.util.EnumSet;
import java.util.List;
import picocli.CommandLine.Option;
import sisinfo.reading.Readers;
import sisinfo.reading.Scales;
import sisinfo.reading.Source;

/** Which readers take part. */
final class ReaderOptions {

    @Option(names = "--no-xml", description = "Sem o leitor de XML.")
    private boolean noXml;

    @Option(names = "--no-pdf-text", description = "Sem o texto do PDF.")
    private boolean noPdfText;

    @Option(names = "--no-barcode", description = "Sem código de barras e QR code.")
    private boolean noBarcode;

    @Option(names = "--no-ocr", description = "Sem OCR.")
    private boolean noOcr;

    @Option(
            names = "--our-tax-id",
            description = "CNPJ a que as notas são endereçadas (pode repetir).",
            defaultValue = "45152139000199")
    private List<String> ourTaxIds = List.of();

    Readers readers() {
        var off = EnumSet.noneOf(Source.class);
        add(off, noXml, Source.XML);
        add(off, noPdfText, Source.PDF_TEXT);
        add(off, noBarcode, Source.BARCODE);
        add(off, noOcr, Source.OCR);
        return new Readers(Readers.inOrder(it -> !off.contains(it)), new Scales(), ourTaxIds);
    }

    private static void add(EnumSet<Source> off, boolean wanted, Source source) {
        if (wanted) {
            off.add(source);
        }
    }
}
