package sisinfo.reading.ocr;

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

    PageWord saying(String other) {
        return other.equals(text) ? this : new PageWord(other, x, y, width, height, confidence);
    }
}
