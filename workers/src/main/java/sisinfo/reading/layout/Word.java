package sisinfo.reading.layout;

import java.util.List;
import java.util.regex.Pattern;
import sisinfo.reading.Position;

/** A word and its box, as shares of the page's width and height (0 to 1) from the top left corner; pages from 1. */
public record Word(int page, double x, double y, double width, double height, String text) {

    private static final Pattern TALL = Pattern.compile("[0-9A-ZÀ-Þb-dfhijklt()/]");
    private static final Pattern HANGING = Pattern.compile("[gjpqyçÇQ()/,;]");

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

    boolean hangs() {
        return HANGING.matcher(text).find();
    }

    /** Whether it is a dash or the like, whose box of ink says nothing about the size of the type. */
    boolean isMark() {
        return text.chars().noneMatch(Character::isLetterOrDigit);
    }

    double characterWidth() {
        return width / Math.max(1, text.length());
    }

    /** Height of its capitals: a box of ink is taller where tails and brackets hang below, lower without tall letters. */
    double typeSize() {
        double capitals = TALL.matcher(text).find() ? 1 : 0.75;
        return height / (HANGING.matcher(text).find() ? capitals + 0.25 : capitals);
    }

    static Position around(List<Word> words) {
        var x = words.stream().mapToDouble(Word::x).min().orElse(0);
        var y = words.stream().mapToDouble(Word::y).min().orElse(0);
        var right = words.stream().mapToDouble(Word::right).max().orElse(0);
        var bottom = words.stream().mapToDouble(Word::bottom).max().orElse(0);
        return new Position(words.getFirst().page(), x, y, right - x, bottom - y);
    }
}
