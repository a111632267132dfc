package sisinfo.reading.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Parts what was read as one word where the picture shows a space between a digit and a letter: "10 M" is not "10M".
 * Only where every character stands alone, so that it is known which of the gaps is meant.
 */
final class WordGaps {

    /** A space is about as wide as the others of the line, and far wider than what parts two letters. */
    private static final double SPACE = 0.75;

    private static final double BEARING = 2;

    private final int pageWidth;
    private final IntPredicate inked;

    /** @param inked whether the line's own ink stands in a column of pixels of the page */
    WordGaps(int pageWidth, IntPredicate inked) {
        this.pageWidth = pageWidth;
        this.inked = inked;
    }

    List<PageWord> parted(List<PageWord> line) {
        var spaces = IntStream.range(1, line.size())
                .mapToDouble(it -> line.get(it).x() - line.get(it - 1).right())
                .map(it -> it * pageWidth)
                .filter(it -> it > 0)
                .sorted()
                .toArray();
        return spaces.length == 0
                ? line
                : line.stream()
                        .flatMap(it -> parted(it, spaces[spaces.length / 2]))
                        .toList();
    }

    private Stream<PageWord> parted(PageWord word, double space) {
        var runs = runs(word);
        int at = border(word.text());
        if (at < 0 || runs.size() != word.text().length()) {
            return Stream.of(word);
        }
        double gap = runs.get(at)[0] - runs.get(at - 1)[1];
        double others = IntStream.range(1, runs.size())
                .filter(it -> it != at)
                .mapToDouble(it -> runs.get(it)[0] - runs.get(it - 1)[1])
                .max()
                .orElse(0);
        return gap < SPACE * space || gap < BEARING * others
                ? Stream.of(word)
                : Stream.of(
                        part(word, word.text().substring(0, at), word.x(), (double) runs.get(at - 1)[1] / pageWidth),
                        part(word, word.text().substring(at), (double) runs.get(at)[0] / pageWidth, word.right()));
    }

    /** The only place where letters follow digits, or -1. */
    private static int border(String text) {
        var borders = IntStream.range(1, text.length())
                .filter(it -> Character.isDigit(text.charAt(it - 1)) && Character.isLetter(text.charAt(it)))
                .toArray();
        return borders.length == 1 ? borders[0] : -1;
    }

    private static PageWord part(PageWord word, String text, double x, double right) {
        return new PageWord(text, x, word.y(), right - x, word.height(), word.confidence());
    }

    /** Stretches of columns with ink, from left to right. */
    private List<int[]> runs(PageWord word) {
        var runs = new ArrayList<int[]>();
        boolean before = false;
        for (int x = (int) (word.x() * pageWidth); x <= (int) Math.ceil(word.right() * pageWidth); x++) {
            boolean now = inked.test(x);
            if (now && !before) {
                runs.add(new int[] {x, x + 1});
            } else if (now) {
                runs.getLast()[1] = x + 1;
            }
            before = now;
        }
        return runs;
    }
}
