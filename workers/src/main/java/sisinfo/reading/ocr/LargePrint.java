package sisinfo.reading.ocr;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Collectors;
import sisinfo.reading.Mark;
import sisinfo.reading.image.Gray;
import sisinfo.reading.layout.VoidMarks;

/**
 * Reads words written far larger than the rest of a page, pale ones too, on a small copy of it: the search for lines
 * passes them over, yet with them a paper says that it is void.
 */
final class LargePrint {

    private static final int LONG_SIDE = 1100;
    private static final double LARGE = 0.014;
    private static final double LARGER = 1.8;
    private static final int SURE = 40;
    private static final int MOST = 14;

    private LargePrint() {}

    static List<Mark> marks(BufferedImage picture, Tesseract tesseract) {
        var page = Gray.of(picture);
        var small = page.shrunk(Math.max(1, Math.max(page.width(), page.height()) / LONG_SIDE));
        var words = tesseract.read(List.of(small), Tesseract.PORTUGUESE, List.of("--psm", "11"));
        double least = Math.max(LARGE * Math.max(small.width(), small.height()), LARGER * usual(words));
        var large = words.stream()
                .filter(it -> it.height() > least && it.confidence() > SURE)
                .map(SeenWord::text)
                .toList();
        return large.size() > MOST ? List.of() : VoidMarks.across(large.stream().collect(Collectors.joining(" ")));
    }

    private static double usual(List<SeenWord> words) {
        var heights = words.stream().mapToInt(SeenWord::height).sorted().toArray();
        return heights.length == 0 ? 0 : heights[heights.length / 2];
    }
}
