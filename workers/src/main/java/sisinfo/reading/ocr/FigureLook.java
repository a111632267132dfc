package sisinfo.reading.ocr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the figures of some rows again, larger and as nothing but figures, for rows that do not multiply out. */
final class FigureLook {

    private static final int MOST_LINES = 60;
    private static final double LETTER = 38;
    private static final double SMALLER = 26;
    private static final double LONGEST = 14;
    private static final double SHORTEST = 0.4;

    /** What a figure may look like at first: mostly digits, or a stroke or two of what is left of it. */
    private static final Pattern FIGURE =
            Pattern.compile("[^\\p{L}]*[0-9][^\\p{L}]*|[0-9.,]*\\p{L}[0-9.,]{2,}|[^0-9]{1,2}");

    private static final List<String> AS_FIGURES = List.of("--psm", "7", "-c", "tessedit_char_whitelist=0123456789.,");

    private final Galley galley;
    private final BiFunction<SeenWord, Galley.Slip, PageWord> onPage;

    FigureLook(Galley galley, BiFunction<SeenWord, Galley.Slip, PageWord> onPage) {
        this.galley = galley;
        this.onPage = onPage;
    }

    /**
     * The lines as they were first read, with the figures in the wanted places read anew; once for every way to look.
     *
     * @param wanted places on the page that hold figures in doubt
     */
    List<List<List<PageWord>>> again(
            Map<Galley.Slip, List<PageWord>> first, Predicate<Galley.Slip> wanted, Tesseract tesseract) {
        var doubtful = galley.slips().stream()
                .filter(wanted)
                .filter(FigureLook::isShort)
                .filter(it -> isFigure(first.getOrDefault(it, List.of())))
                .limit(MOST_LINES)
                .toList();
        return Stream.of(
                        new Look(Tesseract.PORTUGUESE, LETTER),
                        new Look(Tesseract.ENGLISH, LETTER),
                        new Look(Tesseract.ENGLISH, SMALLER))
                .filter(it -> tesseract.knows(it.language()))
                .map(it -> again(first, doubtful, it, tesseract))
                .toList();
    }

    /** A model of Tesseract, and how high it sees the letters. */
    private record Look(String language, double letter) {}

    private List<List<PageWord>> again(
            Map<Galley.Slip, List<PageWord>> first, List<Galley.Slip> doubtful, Look look, Tesseract tesseract) {
        var apart = Galley.apart(doubtful, look.letter());
        var second = new HashMap<Galley.Slip, List<PageWord>>();
        for (var word : tesseract.read(apart.stream().map(galley::sheet).toList(), look.language(), AS_FIGURES)) {
            second.computeIfAbsent(doubtful.get(word.sheet()), it -> new ArrayList<>())
                    .add(onPage.apply(word, apart.get(word.sheet())));
        }
        var lines = new HashMap<>(first);
        lines.putAll(second);
        return List.copyOf(lines.values());
    }

    private static boolean isShort(Galley.Slip slip) {
        double letters = slip.line().width() / slip.line().letterHeight();
        return letters > SHORTEST && letters < LONGEST;
    }

    private static boolean isFigure(Collection<PageWord> words) {
        return words.stream().allMatch(it -> FIGURE.matcher(it.text()).matches());
    }
}
