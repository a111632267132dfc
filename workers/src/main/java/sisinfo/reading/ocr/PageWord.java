package sisinfo.reading.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A word and where it stands on the straightened page, in shares of its width and height. */
record PageWord(String text, double x, double y, double width, double height, double confidence) {

    /** One word in the place of a whole line. */
    static PageWord around(List<PageWord> line, String text) {
        double left = line.stream().mapToDouble(PageWord::x).min().orElse(0);
        double top = line.stream().mapToDouble(PageWord::y).min().orElse(0);
        double right =
                line.stream().mapToDouble(it -> it.x() + it.width()).max().orElse(1);
        double bottom =
                line.stream().mapToDouble(it -> it.y() + it.height()).max().orElse(1);
        double confidence =
                line.stream().mapToDouble(PageWord::confidence).min().orElse(0);
        return new PageWord(text, left, top, right - left, bottom - top, confidence);
    }

    /** From left to right; boxes that lie on each other are parts of one word. */
    static List<PageWord> joined(List<PageWord> words) {
        var joined = new ArrayList<PageWord>();
        for (var word :
                words.stream().sorted(Comparator.comparingDouble(PageWord::x)).toList()) {
            if (!joined.isEmpty() && joined.getLast().right() - word.x() > word.width() / 2) {
                var before = joined.removeLast();
                joined.add(around(List.of(before, word), before.text() + word.text()));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    double right() {
        return x + width;
    }

    PageWord saying(String other) {
        return other.equals(text) ? this : new PageWord(other, x, y, width, height, confidence);
    }
}
