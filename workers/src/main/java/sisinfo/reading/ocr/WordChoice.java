package sisinfo.reading.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sisinfo.reading.Names;
import sisinfo.reading.layout.Measures;

/**
 * Makes one reading of a line out of what two models of Tesseract saw in it. The Portuguese model knows accents; the
 * English one tells capitals, digits and spaces apart better. Nothing is taken that neither saw.
 */
final class WordChoice {

    /** How much less sure the English model may be and still be right more often. */
    private static final double TRUST = 8;
    /** What only the English model saw must be seen clearly, unless it is a whole word. */
    private static final double ALONE = 55;

    private static final double WORD_ALONE = 20;

    /** A model that passed over such a share of the letters saw too little. */
    private static final double LOST = 0.3;

    private WordChoice() {}

    static List<PageWord> of(List<PageWord> portuguese, List<PageWord> english) {
        if (english.isEmpty() || portuguese.isEmpty()) {
            return alone(portuguese, english);
        }
        return stretches(portuguese, english).stream()
                .flatMap(it -> better(in(it, portuguese), in(it, english)).stream())
                .toList();
    }

    private static List<PageWord> better(List<PageWord> portuguese, List<PageWord> english) {
        if (english.isEmpty() || portuguese.isEmpty()) {
            return alone(portuguese, english);
        }
        boolean accented = text(portuguese).chars().anyMatch(it -> it > 127 && Character.isLetter(it));
        if (Names.folded(text(portuguese))
                .replace(" ", "")
                .equals(Names.folded(text(english)).replace(" ", ""))) {
            return accented || portuguese.size() == english.size() && sameMarks(portuguese, english)
                    ? portuguese
                    : english;
        }
        int length = length(portuguese) - length(english);
        if (Math.abs(length) > LOST * Math.max(length(portuguese), length(english))) {
            return length > 0 ? portuguese : english;
        }
        int known = Integer.compare(known(portuguese), known(english));
        if (known != 0) {
            return known > 0 ? portuguese : english;
        }
        double lead = confidence(english) - confidence(portuguese);
        return lead > (accented ? TRUST : -TRUST) ? english : portuguese;
    }

    private static List<PageWord> alone(List<PageWord> portuguese, List<PageWord> english) {
        if (english.isEmpty()) {
            return portuguese;
        }
        boolean word = Names.folded(text(english)).length() > 2;
        return confidence(english) > (word ? WORD_ALONE : ALONE) ? english : List.of();
    }

    /** More for a measure such as 8GB than for a number, a tax id or a unit such as SC, which no model expects. */
    private static int known(List<PageWord> words) {
        var alone = words.size() == 1 ? words.getFirst().text() : "";
        if (Measures.is(alone)) {
            return 2;
        }
        return SecondLook.isExpected(alone) || PrintedTaxId.in(words).isPresent() ? 1 : 0;
    }

    private static int length(List<PageWord> words) {
        return text(words).replace(" ", "").length();
    }

    private static boolean sameMarks(List<PageWord> one, List<PageWord> other) {
        return text(one).equals(text(other));
    }

    /** Parts of the line that words of either model cover without a break, from left to right. */
    private static List<double[]> stretches(List<PageWord> portuguese, List<PageWord> english) {
        var found = new ArrayList<double[]>();
        Stream.concat(portuguese.stream(), english.stream())
                .sorted(Comparator.comparingDouble(PageWord::x))
                .forEach(it -> {
                    double right = it.x() + it.width();
                    if (found.isEmpty() || it.x() >= found.getLast()[1]) {
                        found.add(new double[] {it.x(), right});
                    } else {
                        found.getLast()[1] = Math.max(found.getLast()[1], right);
                    }
                });
        return found;
    }

    private static List<PageWord> in(double[] stretch, List<PageWord> words) {
        return words.stream()
                .filter(it -> it.x() >= stretch[0] && it.x() < stretch[1])
                .toList();
    }

    private static double confidence(List<PageWord> words) {
        return words.stream().mapToDouble(PageWord::confidence).min().orElse(0);
    }

    private static String text(List<PageWord> words) {
        return words.stream().map(PageWord::text).collect(Collectors.joining(" "));
    }
}
