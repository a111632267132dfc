package sisinfo.reading.ocr;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.Position;
import sisinfo.reading.ReadableDocument;
import sisinfo.reading.Reader;
import sisinfo.reading.Source;
import sisinfo.reading.UnreadableDocument;
import sisinfo.reading.image.Gray;

/** Reads printed pages with Tesseract, when it is installed together with its Portuguese language file. */
public final class OcrReader implements Reader {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Tesseract tesseract;
    private volatile @Nullable Boolean available;

    public OcrReader() {
        this("tesseract", PATIENCE);
    }

    /** @param program name or path of Tesseract; @param patience how long one page may take */
    public OcrReader(String program, Duration patience) {
        tesseract = new Tesseract(program, patience);
    }

    @Override
    public Source source() {
        return Source.OCR;
    }

    @Override
    public boolean available() {
        var known = available;
        if (known == null) {
            known = tesseract.knowsPortuguese();
            available = known;
        }
        return known;
    }

    @Override
    public boolean reads(ReadableDocument document) {
        return document.mediaType().startsWith("image/") || document.mediaType().equals("application/pdf");
    }

    @Override
    public Contribution read(ReadableDocument document) {
        if (!available()) {
            return Contribution.nothing(Source.OCR);
        }
        var fields = new ArrayList<FieldReading>();
        try {
            int page = 0;
            for (var picture : document.pages()) {
                page++;
                fields.addAll(key(new PageScan(Gray.of(picture)), page));
            }
        } catch (UnreadableDocument undecodable) {
            return Contribution.nothing(Source.OCR);
        }
        return new Contribution(Source.OCR, fields, List.of(), List.of());
    }

    private List<FieldReading> key(PageScan scan, int page) {
        var fields = new ArrayList<FieldReading>();
        for (var line : scan.lines(tesseract)) {
            PrintedKey.in(line)
                    .ifPresent(key -> fields.add(new FieldReading(
                            FieldName.ACCESS_KEY, key, Source.OCR, scan.inPicture(around(line, page)))));
        }
        return fields;
    }

    private static Position around(List<PageWord> line, int page) {
        double left = line.stream().mapToDouble(PageWord::x).min().orElse(0);
        double top = line.stream().mapToDouble(PageWord::y).min().orElse(0);
        double right =
                line.stream().mapToDouble(it -> it.x() + it.width()).max().orElse(1);
        double bottom =
                line.stream().mapToDouble(it -> it.y() + it.height()).max().orElse(1);
        return new Position(page, left, top, right - left, bottom - top);
    }
}
