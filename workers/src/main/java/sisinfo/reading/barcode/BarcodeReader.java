package sisinfo.reading.barcode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.ReadableDocument;
import sisinfo.reading.Reader;
import sisinfo.reading.Source;
import sisinfo.reading.UnreadableDocument;
import sisinfo.reading.image.Gray;

/** Reads the access key from the Code-128 bars of an NF-e and from the QR code of an NFC-e. */
public final class BarcodeReader implements Reader {

    @Override
    public Source source() {
        return Source.BARCODE;
    }

    @Override
    public boolean reads(ReadableDocument document) {
        return document.mediaType().startsWith("image/") || document.mediaType().equals("application/pdf");
    }

    @Override
    public Contribution read(ReadableDocument document) {
        var found = new ArrayList<FieldReading>();
        try {
            int page = 0;
            for (var picture : document.pages()) {
                found.addAll(page(Gray.of(picture), ++page));
            }
        } catch (UnreadableDocument undecodable) {
            return Contribution.nothing(Source.BARCODE);
        }
        return new Contribution(Source.BARCODE, withoutRepeats(found), List.of(), List.of());
    }

    private static List<FieldReading> page(Gray picture, int page) {
        var codes = new PageCodes(picture);
        var qr = codes.qr().stream().flatMap(it -> fromQr(it, picture, page)).toList();
        if (!qr.isEmpty()) {
            return qr;
        }
        return codes.accessKey().stream()
                .map(hit -> reading(FieldName.ACCESS_KEY, hit.text(), Source.BARCODE, hit, picture, page))
                .toList();
    }

    private static Stream<FieldReading> fromQr(CodeHit hit, Gray picture, int page) {
        var text = QrText.of(hit.text());
        return text.accessKey().stream()
                .flatMap(key -> Stream.concat(
                        Stream.of(reading(FieldName.ACCESS_KEY, key.value(), Source.QR, hit, picture, page)),
                        text.total().stream()
                                .map(total -> reading(FieldName.TOTAL, total, Source.QR, hit, picture, page))));
    }

    private static FieldReading reading(
            FieldName field, String value, Source source, CodeHit hit, Gray picture, int page) {
        return new FieldReading(field, value, source, hit.position(page, picture.width(), picture.height()));
    }

    /** Every page of a document carries the same key: once is enough. */
    private static List<FieldReading> withoutRepeats(List<FieldReading> readings) {
        var kept = new ArrayList<FieldReading>();
        for (var reading : readings) {
            boolean known = kept.stream()
                    .anyMatch(it -> it.field() == reading.field() && it.value().equals(reading.value()));
            if (!known) {
                kept.add(reading);
            }
        }
        return kept;
    }
}
