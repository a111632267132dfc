package sisinfo.reading.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sisinfo.reading.Position;
import sisinfo.reading.image.BlankPage;
import sisinfo.reading.image.Blobs;
import sisinfo.reading.image.EvenLight;
import sisinfo.reading.image.Gray;
import sisinfo.reading.image.Ink;
import sisinfo.reading.image.LineSearch;
import sisinfo.reading.image.Rules;
import sisinfo.reading.image.Straightening;
import sisinfo.reading.image.TextLines;

/** One page made ready for reading: straight, evenly lit, without its boxes, cut into lines. */
final class PageScan {

    /** Long side of a page of A4 at about 290 dpi. */
    private static final double LONG_SIDE = 3300;

    private static final double DPI = 290;
    private static final float DARK = 175;
    private static final int TALLEST_LETTER = 75;

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
        var even = EvenLight.on(straightening.apply(picture, scale));
        var ink = Ink.of(even, DARK);
        var rules = Rules.of(ink, TALLEST_LETTER);
        clean = rules.takenFrom(even);
        var blobs = Blobs.of(ink);
        galley = new Galley(clean, blobs, TextLines.of(blobs, rules, DPI));
    }

    boolean isBlank() {
        return blank;
    }

    /** The words of the page, line by line; a line ends where a box or a wide gap begins. */
    List<List<PageWord>> lines(Tesseract tesseract) {
        read.clear();
        for (var word : tesseract.read(galley.sheets(), List.of("--psm", "6"))) {
            var slip = galley.at(word.sheet(), word.top() + word.height() / 2.0);
            read.computeIfAbsent(slip, it -> new ArrayList<>()).add(onPage(word, slip));
        }
        read.values().forEach(it -> it.sort(Comparator.comparingDouble(PageWord::x)));
        new SecondLook(galley, this::onPage, clean.width()).improve(read, tesseract);
        return List.copyOf(read.values());
    }

    /** The same with the figures of these rows of the straight page read anew. */
    List<List<PageWord>> linesWithFiguresAgain(List<Position> rows, Tesseract tesseract) {
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
