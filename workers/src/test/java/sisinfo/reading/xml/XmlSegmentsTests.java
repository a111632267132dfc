package sisinfo.reading.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import sisinfo.reading.FieldName;
import sisinfo.reading.Paper;
import sisinfo.reading.ReadableFile;
import sisinfo.reading.Segment;
import sisinfo.reading.Segments;
import sisinfo.reading.Source;

/** Lots of invoices, taken apart. */
class XmlSegmentsTests {

    private final InvoiceFile one = InvoiceFile.fresh();
    private final InvoiceFile two = InvoiceFile.fresh();

    @Test
    void leavesASingleInvoiceWhole() {
        assertThat(Segments.of(file(one.xml()))).isEmpty();
        assertThat(Segments.of(file(one.invoice()))).isEmpty();
        assertThat(Segments.of(file(one.xml(one.protocol("100"), one.event("110111", "135")))))
                .isEmpty();
        assertThat(Segments.of(file(one.event("110111", "135")))).isEmpty();
        assertThat(Segments.of(file("<NFe><infNFe>"))).isEmpty();
    }

    @Test
    void cutsALotIntoItsInvoices() {
        var lot = file(InvoiceFile.lot(one, two));

        var segments = Segments.of(lot);

        assertThat(segments)
                .containsExactly(
                        new Segment(Paper.INVOICE, 1, 1, one.key()), new Segment(Paper.INVOICE, 2, 2, two.key()));
        assertThat(numberIn(Segments.cut(lot, segments.get(0)))).isEqualTo(one.number());
        assertThat(numberIn(Segments.cut(lot, segments.get(1)))).isEqualTo(two.number());
        assertThat(Segments.cut(lot, segments.get(0))).isEqualTo(Segments.cut(lot, segments.get(0)));
    }

    @Test
    void givesEveryInvoiceItsOwnProtocolAndEvents() {
        var both = file("<nfeProc>" + two.invoice() + one.invoice() + one.protocol("100") + two.protocol("110")
                + one.event("110111", "135") + "</nfeProc>");

        var segments = Segments.of(both);

        assertThat(segments).extracting(Segment::accessKey).containsExactly(two.key(), one.key());
        var second = new String(Segments.cut(both, segments.get(1)), StandardCharsets.UTF_8);
        assertThat(second).contains(one.key(), "110111").doesNotContain(two.key(), "<cStat>110");
    }

    @Test
    void takesInvoicesAndForeignEventsOutOfAnyWrapper() {
        var bare = two.xml().replaceFirst("<\\?.*\\?>", "");
        var wrapped = file("<notas>" + bare + one.event("110111", "135") + "</notas>");

        assertThat(Segments.of(wrapped))
                .containsExactly(
                        new Segment(Paper.INVOICE, 1, 1, two.key()), new Segment(Paper.INVOICE_EVENT, 2, 2, one.key()));
    }

    private static String numberIn(byte[] xml) {
        return new XmlReader()
                .read(new ReadableFile(xml)).fields().stream()
                        .filter(it -> it.field() == FieldName.NUMBER && it.source() == Source.XML)
                        .findFirst()
                        .orElseThrow()
                        .value();
    }

    private static ReadableFile file(String xml) {
        return new ReadableFile(xml.getBytes(StandardCharsets.UTF_8));
    }
}
