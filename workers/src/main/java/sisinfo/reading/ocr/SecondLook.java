package sisinfo.reading.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import sisinfo.reading.image.Gray;
import sisinfo.reading.layout.Units;

/**
 * Reads the lines again, each for itself, that Tesseract passed over among others, read only in part or hardly trusted.
 * The better reading takes the place of the first: two looks at one spot stay one witness.
 */
final class SecondLook {

    private static final int MOST_LINES = 60;
    private static final double LONGEST = 24;
    private static final double SHORTEST = 0.4;
    private static final double UNREAD = 0.75;
    private static final double TRUSTED = 65;
    /** What is trusted less may be the stroke of a stamp or a watermark as well as a word. */
    private static final double BELIEVED = 60;

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,/-]{2,}");

    private final Galley galley;
    private final BiFunction<SeenWord, Galley.Slip, PageWord> onPage;
    private final int pageWidth;

    SecondLook(Galley galley, BiFunction<SeenWord, Galley.Slip, PageWord> onPage, int pageWidth) {
        this.galley = galley;
        this.onPage = onPage;
        this.pageWidth = pageWidth;
    }

    void improve(Map<Galley.Slip, List<PageWord>> lines, Tesseract tesseract) {
        var doubtful = galley.slips().stream()
                .filter(SecondLook::isShort)
                .filter(it -> worth(lines.getOrDefault(it, List.of()), it) < TRUSTED)
                .sorted(Comparator.comparingDouble(it -> worth(lines.getOrDefault(it, List.of()), it)))
                .limit(MOST_LINES)
                .toList();
        var apart = Galley.apart(doubtful);
        var second = again(apart, tesseract);
        for (int i = 0; i < doubtful.size(); i++) {
            var slip = doubtful.get(i);
            if (isBetter(second.get(i), lines.getOrDefault(slip, List.of()), slip)) {
                lines.put(slip, second.get(i));
            }
        }
    }

    private List<List<PageWord>> again(List<Galley.Slip> apart, Tesseract tesseract) {
        var sheets = apart.stream().map(galley::sheet).toList();
        var both = tesseract.both(it -> again(apart, sheets, it, tesseract), List.<List<PageWord>>of());
        return IntStream.range(0, apart.size())
                .mapToObj(it -> WordChoice.of(line(both.portuguese(), it), line(both.english(), it)))
                .toList();
    }

    private static List<PageWord> line(List<List<PageWord>> lines, int at) {
        return lines.isEmpty() ? List.of() : lines.get(at);
    }

    private List<List<PageWord>> again(
            List<Galley.Slip> apart, List<Gray> sheets, String language, Tesseract tesseract) {
        var lines = new ArrayList<List<PageWord>>();
        apart.forEach(it -> lines.add(new ArrayList<>()));
        for (var word : tesseract.read(sheets, language, List.of("--psm", "7"))) {
            lines.get(word.sheet()).add(onPage.apply(word, apart.get(word.sheet())));
        }
        return lines;
    }

    private boolean isBetter(List<PageWord> second, List<PageWord> first, Galley.Slip slip) {
        boolean expected = !first.isEmpty() || second.stream().allMatch(it -> isExpected(it.text()));
        return expected && worth(second, slip) > Math.max(worth(first, slip), BELIEVED);
    }

    /** What a line that said nothing at first may turn out to be; anything else is noise too often. */
    static boolean isExpected(String word) {
        return NUMBER.matcher(word).matches() || Units.is(word);
    }

    private static boolean isShort(Galley.Slip slip) {
        double letters = slip.line().width() / slip.line().letterHeight();
        return letters > SHORTEST && letters < LONGEST;
    }

    /** How far the least certain word is trusted; less than nothing when a part of the line was not read at all. */
    private double worth(List<PageWord> words, Galley.Slip slip) {
        if (words.isEmpty()) {
            return -100;
        }
        double letter = slip.line().letterHeight();
        double left = words.getFirst().x() * pageWidth - slip.line().left();
        double right =
                slip.line().right() - (words.getLast().x() + words.getLast().width()) * pageWidth;
        double least = words.stream().mapToDouble(PageWord::confidence).min().orElse(0);
        return Math.max(left, right) > UNREAD * letter ? least - 100 : least;
    }
}
