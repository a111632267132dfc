package sisinfo.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import sisinfo.reading.barcode.BarcodeReader;
import sisinfo.reading.ocr.OcrReader;
import sisinfo.reading.pdf.SandboxedPdfTextReader;
import sisinfo.reading.xml.XmlReader;

/** The readers in their order, cheapest exact first, until one has proved enough; works with and without Spring. */
public final class Readers {

    /** Every reader there is. A new one takes its place here and nowhere else. */
    private static final List<Supplier<Reader>> IN_ORDER =
            List.of(XmlReader::new, SandboxedPdfTextReader::new, BarcodeReader::new, OcrReader::new);

    private final List<Reader> readers;
    private final EvidenceWeighing weighing;
    private final List<String> ourTaxIds;

    public Readers(List<Reader> readers, EvidenceWeighing weighing, List<String> ourTaxIds) {
        this.readers = List.copyOf(readers);
        this.weighing = weighing;
        this.ourTaxIds = List.copyOf(ourTaxIds);
    }

    /** New readers of the wanted kinds, in order. */
    public static List<Reader> inOrder(Predicate<Source> wanted) {
        return IN_ORDER.stream()
                .map(Supplier::get)
                .filter(it -> wanted.test(it.source()))
                .toList();
    }

    /** Reads until the header is proved; lines are then proved as far as they can be. */
    public Evidence read(ReadableDocument document) {
        var said = new ArrayList<Contribution>();
        var evidence = weighing.weigh(said, ourTaxIds);
        for (var reader : readers) {
            if (reader.reads(document) && reader.available()) {
                said.add(reader.read(document));
                evidence = weighing.weigh(said, ourTaxIds);
                if (enough(evidence)) {
                    break;
                }
            }
        }
        return evidence;
    }

    /** A contradiction does not go away by reading on; only what is missing or unproved may. */
    public static boolean enough(Evidence evidence) {
        return evidence.unproved() == 0;
    }
}
