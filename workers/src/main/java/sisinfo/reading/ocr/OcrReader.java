package sisinfo.reading.ocr;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.AccessKey;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.ItemReading;
import sisinfo.reading.Mark;
import sisinfo.reading.PageFinding;
import sisinfo.reading.Paper;
import sisinfo.reading.Position;
import sisinfo.reading.ReadableDocument;
import sisinfo.reading.Reader;
import sisinfo.reading.Source;
import sisinfo.reading.UnreadableDocument;
import sisinfo.reading.image.ColouredInk;
import sisinfo.reading.layout.InvoiceLayout;
import sisinfo.reading.layout.PageSurvey;
import sisinfo.reading.layout.VoidMarks;
import sisinfo.reading.layout.Word;

/** Reads printed pages with Tesseract, when it is installed together with its Portuguese language file. */
public final class OcrReader implements Reader {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FEW_FIELDS = 3;

    private final Tesseract tesseract;

    public OcrReader() {
        this("tesseract", PATIENCE);
    }

    /**
     * @param program name or path of Tesseract
     * @param patience how long one page may take
     */
    public OcrReader(String program, Duration patience) {
        tesseract = new Tesseract(program, patience);
    }

    @Override
    public Source source() {
        return Source.OCR;
    }

    @Override
    public boolean available() {
        return tesseract.knows(Tesseract.PORTUGUESE);
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
        try {
            return readEitherWay(document.pages());
        } catch (UnreadableDocument undecodable) {
            return Contribution.nothing(Source.OCR);
        }
    }

    /** What the words on one page tell of it. */
    public PageFinding survey(BufferedImage picture, int page) {
        var lines = new PageScan(ColouredInk.takenFrom(picture)).lines(tesseract);
        var key = lines.stream().flatMap(it -> PrintedKey.in(it).stream()).filter(AccessKey::isPlausible);
        var finding = PageSurvey.of(OcrText.words(lines, page), page);
        return PageSurvey.withKey(finding, key.findFirst().orElse(null));
    }

    /** Pages that tell next to nothing may stand on their side or their head. */
    private Contribution readEitherWay(List<BufferedImage> pictures) {
        var read = read(pictures);
        if (read.fields().size() > FEW_FIELDS || !read.items().isEmpty() || read.paper() != Paper.UNKNOWN) {
            return read;
        }
        return TurnedPages.of(pictures, tesseract)
                .map(it -> it.asTheyCame(read(it.pictures())))
                .filter(it -> it.fields().size() > read.fields().size())
                .orElse(read);
    }

    private Contribution read(List<BufferedImage> pictures) {
        var scans = new ArrayList<PageScan>();
        var words = new ArrayList<Word>();
        var fields = new ArrayList<FieldReading>();
        for (var picture : pictures) {
            var scan = new PageScan(ColouredInk.takenFrom(picture));
            scans.add(scan);
            var lines = scan.lines(tesseract);
            words.addAll(OcrText.words(lines, scans.size()));
            lines.forEach(it -> key(it, scans.size()).ifPresent(fields::add));
        }
        var keys = keys(fields);
        var layout = InvoiceLayout.of(words, keys, Source.OCR);
        var found = layout.read();
        fields.removeIf(
                it -> it.position() != null && !layout.holds(it.position().page()));
        // A key whose check digit fails was misread far more often than misprinted.
        found.fields().stream()
                .filter(it -> it.field() != FieldName.ACCESS_KEY || fields.isEmpty() && AccessKey.isValid(it.value()))
                .forEach(fields::add);
        return new Contribution(
                Source.OCR,
                fields.stream().map(it -> inPicture(it, scans)).toList(),
                rows(found.items(), scans, keys).stream()
                        .map(it -> inPicture(it, scans))
                        .toList(),
                found.notes(),
                marks(found, layout, pictures),
                words.isEmpty() && scans.stream().allMatch(PageScan::isBlank) ? Paper.BLANK : found.paper());
    }

    private List<Mark> marks(Contribution found, InvoiceLayout layout, List<BufferedImage> pictures) {
        var marks = new TreeSet<>(found.marks());
        IntStream.rangeClosed(1, pictures.size()).filter(layout::holds).forEach(page -> {
            var picture = pictures.get(page - 1);
            marks.addAll(LargePrint.marks(picture, tesseract));
            marks.addAll(VoidMarks.acrossInPart(AcrossText.of(picture, tesseract)));
        });
        return List.copyOf(marks);
    }

    /** Rows that do not multiply out get a second look at their figures. */
    private List<ItemReading> rows(List<ItemReading> first, List<PageScan> scans, Map<Integer, String> keys) {
        var doubtful = first.stream()
                .filter(it -> !RowRepair.multiplies(it))
                .map(ItemReading::position)
                .filter(Objects::nonNull)
                .toList();
        if (doubtful.isEmpty()) {
            return first;
        }
        var looks = new ArrayList<List<ItemReading>>();
        for (int page = 1; page <= scans.size(); page++) {
            int number = page;
            var here = doubtful.stream().filter(it -> it.page() == number).toList();
            for (var lines : here.isEmpty()
                    ? List.<List<List<PageWord>>>of()
                    : scans.get(page - 1).linesWithFiguresAgain(here, tesseract)) {
                looks.add(InvoiceLayout.of(OcrText.words(lines, page), keys, Source.OCR)
                        .read()
                        .items());
            }
        }
        return RowRepair.repaired(first, looks);
    }

    private static Map<Integer, String> keys(List<FieldReading> readings) {
        var keys = new HashMap<Integer, String>();
        for (var reading : readings) {
            var position = reading.position();
            if (position != null && AccessKey.isPlausible(reading.value())) {
                keys.putIfAbsent(position.page(), reading.value());
            }
        }
        return keys;
    }

    private static Optional<FieldReading> key(List<PageWord> line, int page) {
        return PrintedKey.in(line).map(key -> {
            var at = PageWord.around(line, key);
            var position = new Position(page, at.x(), at.y(), at.width(), at.height());
            return new FieldReading(FieldName.ACCESS_KEY, key, Source.OCR, position);
        });
    }

    private static FieldReading inPicture(FieldReading it, List<PageScan> scans) {
        return new FieldReading(it.field(), it.value(), it.source(), inPicture(it.position(), scans));
    }

    private static ItemReading inPicture(ItemReading it, List<PageScan> scans) {
        return it.from(it.source(), inPicture(it.position(), scans));
    }

    private static @Nullable Position inPicture(@Nullable Position straight, List<PageScan> scans) {
        return straight == null ? null : scans.get(straight.page() - 1).inPicture(straight);
    }
}
