package sisinfo.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Words of one page whose middles are level, from left to right. */
record Line(List<Word> words, List<Phrase> phrases) {

    static Line of(List<Word> words) {
        var sorted = words.stream().sorted(Comparator.comparingDouble(Word::x)).toList();
        return new Line(sorted, Phrase.of(sorted));
    }

    double y() {
        return words.stream().mapToDouble(Word::middle).average().orElse(0);
    }

    double top() {
        return words.stream().mapToDouble(Word::y).min().orElse(0);
    }

    double height() {
        return words.stream().mapToDouble(Word::height).max().orElse(0);
    }

    int page() {
        return words.getFirst().page();
    }

    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    boolean holdsFigures() {
        return words.stream()
                        .filter(it -> it.text().matches("[\\d.]*,?\\d{2,}"))
                        .count()
                >= 2;
    }

    /** The words that a stretch of {@link #text()} covers. */
    List<Word> covering(int from, int to) {
        var covered = new ArrayList<Word>();
        int at = 0;
        for (var word : words) {
            int end = at + word.text().length();
            if (end > from && at < to) {
                covered.add(word);
            }
            at = end + 1;
        }
        return covered;
    }

    /** Groups the words of one page into lines. */
    static List<Line> group(List<Word> words) {
        var lines = new ArrayList<List<Word>>();
        for (var word :
                words.stream().sorted(Comparator.comparingDouble(Word::middle)).toList()) {
            var fitting = lines.reversed().stream()
                    .limit(4)
                    .filter(line -> level(line, word))
                    .max(Comparator.comparingInt(List::size));
            fitting.ifPresentOrElse(line -> line.add(word), () -> lines.add(new ArrayList<>(List.of(word))));
        }
        return lines.stream()
                .map(Line::of)
                .sorted(Comparator.comparingDouble(Line::y))
                .toList();
    }

    private static boolean level(List<Word> line, Word word) {
        double middle = line.stream().mapToDouble(Word::middle).average().orElse(0);
        var heights = line.stream()
                .filter(it -> !it.isMark())
                .mapToDouble(Word::height)
                .sorted()
                .toArray();
        double height = heights.length == 0 ? word.height() : heights[heights.length / 4];
        boolean free = line.stream().noneMatch(it -> overlap(it, word) > 0.5 * Math.min(it.width(), word.width()));
        return free
                && Math.abs(middle - word.middle()) < 0.45 * (word.isMark() ? height : Math.min(height, word.height()));
    }

    private static double overlap(Word a, Word b) {
        return Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
    }
}
