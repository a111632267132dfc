package sisinfo.reading.barcode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sisinfo.reading.AccessKey;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.PageFinding;
import sisinfo.reading.Paper;
import sisinfo.reading.Source;
import sisinfo.reading.image.Gray;

/**
 * What the codes of one page say: of an invoice its key, of another paper only what it is. Bars alone do not make a page
 * an invoice, as the print of an event carries the same.
 */
record CodedPage(PageFinding finding, List<FieldReading> fields) {

    static CodedPage of(Gray picture, int page) {
        var codes = new PageCodes(picture);
        var texts = codes.qr();
        var invoice = fromQr(texts, picture, page);
        if (!invoice.isEmpty()) {
            return new CodedPage(finding(page, Paper.INVOICE, invoice), invoice);
        }
        var other = texts.stream()
                .flatMap(it -> QrText.of(it.text()).otherPaper().stream())
                .findFirst();
        var bars = codes.accessKey();
        return other.or(() -> bars.flatMap(CodedPage::otherPaper))
                .map(it -> new CodedPage(finding(page, it, List.of()), List.of()))
                .orElseGet(() -> bars.map(it -> fromBars(it, picture, page)).orElseGet(() -> payment(codes, page)));
    }

    private static List<FieldReading> fromQr(List<CodeHit> texts, Gray picture, int page) {
        var fields = new ArrayList<FieldReading>();
        for (var hit : texts) {
            var text = QrText.of(hit.text());
            text.accessKey().ifPresent(key -> {
                fields.add(reading(FieldName.ACCESS_KEY, key.value(), Source.QR, hit, picture, page));
                text.total().ifPresent(it -> fields.add(reading(FieldName.TOTAL, it, Source.QR, hit, picture, page)));
            });
        }
        return fields;
    }

    private static CodedPage fromBars(CodeHit bars, Gray picture, int page) {
        var fields = List.of(reading(FieldName.ACCESS_KEY, bars.text(), Source.BARCODE, bars, picture, page));
        return new CodedPage(finding(page, Paper.UNKNOWN, fields), fields);
    }

    private static CodedPage payment(PageCodes codes, int page) {
        return new CodedPage(
                finding(page, codes.showsPaymentBars() ? Paper.BOLETO : Paper.UNKNOWN, List.of()), List.of());
    }

    private static Optional<Paper> otherPaper(CodeHit bars) {
        return AccessKey.of(bars.text()).flatMap(it -> Paper.ofModel(it.model()));
    }

    private static PageFinding finding(int page, Paper paper, List<FieldReading> fields) {
        var key = fields.stream()
                .filter(it -> AccessKey.isPlausible(it.value()))
                .map(FieldReading::value)
                .findFirst();
        return new PageFinding(page, paper, key.orElse(null), null);
    }

    private static FieldReading reading(
            FieldName field, String value, Source source, CodeHit hit, Gray picture, int page) {
        return new FieldReading(field, value, source, hit.position(page, picture.width(), picture.height()));
    }
}
