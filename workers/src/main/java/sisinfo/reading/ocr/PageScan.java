package sisinfo.reading.ocr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sisinfo.reading.Position;
import sisinfo.reading.image.BlankPage;
import sisinfo.reading.image.Blobs;
import sisinfo.reading.image.BroadStrokes;
import sisinfo.reading.image.EvenLight;
import sisinfo.reading.image.FineLight;
import sisinfo.reading.image.Gray;
import sisinfo.reading.image.Ink;
import sisinfo.reading.image.LineSearch;
import sisinfo.reading.image.Rules;
import sisinfo.reading.image.Sharpening;
import sisinfo.reading.image.Straightening;
import sisinfo.reading.image.TextLines;

/** One page made ready for reading: straight, evenly lit, without its boxes, cut into lines. */
final class PageScan {

    /** Long side of a page of A4 at about 290 dpi. */
    private static final double LONG_SIDE = 3300;

    private static final double DPI = 290;
    private static final float DARK = 175;
    /** Print of coarse pictures is paler. */
    private static final float PALE = 190;
    /** Fewer than about 180 dots an inch. */
    private static final double COARSE = 1.6;
    /** How wide the edges of print are there, enlarged. */
    private static final int SOFT = 3;

    private static final int TALLEST_LETTER = 75;
    /** The strokes of bold print of 20 points are narrower. */
    private static final int BROAD = 19;

    private final boolean blank;
    private final Straightening straightening;
    private final double scale;
    private final Gray clean;
    private final Galley galley;
    private final Map<Galley.Slip, List<PageWord>> read = new LinkedHashMap<>();

    PageScan(Gray picture) {
        blank = BlankPage.is(picture);
        straightening = LineSearch.straighten(picture);
        scale = Math.clamp(LONG_SIDE / Math.max(picture.width(), picture.height()), 0.5, 2.5);
        boolean coarse = scale > COARSE;
        var lit = EvenLight.on(straightening.apply(picture, scale));
        var even = FineLight.on(coarse ? Sharpening.of(lit, SOFT, 1) : lit, BROAD);
        var ink = Ink.of(even, coarse ? PALE : DARK);
        var rules = Rules.of(ink, TALLEST_LETTER);
        var strokes = BroadStrokes.erase(ink, even, TALLEST_LETTER);
        clean = rules.takenFrom(even);
        var blobs = strokes.eraseRemains(Blobs.of(ink), clean);
        galley = new Galley(clean, blobs, TextLines.of(blobs, rules, DPI));
    }

    boolean isBlank() {
        return blank;
    }

    /** The words of the page, line by line; a line ends where a box or a wide gap begins. */
    List<List<PageWord>> lines(Tesseract tesseract) {
        read.clear();
        var sheets = galley.sheets();
        var both = tesseract.both(it -> lines(tesseract, sheets, it), Map.<Galley.Slip, List<PageWord>>of());
        for (var slip : galley.slips()) {
            var words = WordChoice.of(
                    both.portuguese().getOrDefault(slip, List.of()),
                    both.english().getOrDefault(slip, List.of()));
            if (!words.isEmpty()) {
                read.put(slip, words);
            }
        }
        new SecondLook(galley, this::onPage, clean.width()).improve(read, tesseract);
        read.replaceAll((slip, words) ->
                new WordGaps(clean.width(), x -> galley.isInked(slip.line(), x)).parted(words));
        return List.copyOf(read.values());
    }

    private Map<Galley.Slip, List<PageWord>> lines(Tesseract tesseract, List<Gray> sheets, String language) {
        var lines = new HashMap<Galley.Slip, List<PageWord>>();
        for (var word : tesseract.read(sheets, language, List.of("--psm", "6"))) {
            var slip = galley.at(word.sheet(), word.top() + word.height() / 2.0);
            lines.computeIfAbsent(slip, it -> new ArrayList<>()).add(onPage(word, slip));
        }
        lines.replaceAll((_, words) -> PageWord.joined(words));
        return lines;
    }

    /** The same with the figures of these rows of the straight page read anew, once by every model. */
    List<List<List<PageWord>>> linesWithFiguresAgain(List<Position> rows, Tesseract tesseract) {
        return new FigureLook(galley, this::onPage)
                .again(read, slip -> rows.stream().anyMatch(row -> holds(row, slip)), tesseract);
    }

    private boolean holds(Position row, Galley.Slip slip) {
        double middle = (slip.line().top() + slip.line().bottom()) / 2.0 / clean.height();
        return middle > row.y() && middle < row.y() + row.height();
    }

    private PageWord onPage(SeenWord word, Galley.Slip slip) {
        return new PageWord(
                word.text(),
                slip.pageX(word.left()) / clean.width(),
                slip.pageY(word.top()) / clean.height(),
                word.width() / slip.scale() / clean.width(),
                word.height() / slip.scale() / clean.height(),
                word.confidence());
    }

    /** The rectangle of the original picture around a rectangle of the straight page. */
    Position inPicture(Position straight) {
        double w = straightening.width();
        double h = straightening.height();
        double left = 1;
        double top = 1;
        double right = 0;
        double bottom = 0;
        for (int i = 0; i < 4; i++) {
            var corner = straightening.toPicture(
                    (straight.x() + (i & 1) * straight.width()) * w, (straight.y() + (i >> 1) * straight.height()) * h);
            left = Math.min(left, corner[0] / w);
            top = Math.min(top, corner[1] / h);
            right = Math.max(right, corner[0] / w);
            bottom = Math.max(bottom, corner[1] / h);
        }
        double x = Math.clamp(left, 0, 1);
        double y = Math.clamp(top, 0, 1);
        return new Position(straight.page(), x, y, Math.clamp(right, x, 1) - x, Math.clamp(bottom, y, 1) - y);
    }
}
