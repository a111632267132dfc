package sisinfo.reading.layout;

import java.util.List;
import sisinfo.reading.Position;

/** A word and its box, as shares of the page's width and height (0 to 1) from the top left corner; pages from 1. */
public record Word(int page, double x, double y, double width, double height, String text) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middle() {
        return y + height / 2;
    }

    double centre() {
        return x + width / 2;
    }

    double characterWidth() {
        return width / Math.max(1, text.length());
    }

    static Position around(List<Word> words) {
        var x = words.stream().mapToDouble(Word::x).min().orElse(0);
        var y = words.stream().mapToDouble(Word::y).min().orElse(0);
        var right = words.stream().mapToDouble(Word::right).max().orElse(0);
        var bottom = words.stream().mapToDouble(Word::bottom).max().orElse(0);
        return new Position(words.getFirst().page(), x, y, right - x, bottom - y);
    }
}
