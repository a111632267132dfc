package sisinfo.reading.layout;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The receipt slip ("RECEBEMOS DE … OS PRODUTOS …"), which says some things a second time. */
record Slip(List<Word> words) {

    private static final Pattern START = Pattern.compile("\\bRECEBEMOS\\s+D[EOA]\\b");
    private static final Pattern END = Pattern.compile("DATA D[EO] RECEBIMENTO|ASSINATURA DO RECEB|DATA DA ENTREGA");
    private static final int LINES = 5;

    static Slip of(Sheet sheet) {
        int start = indexOf(sheet.lines(), START, 0);
        if (start < 0) {
            return new Slip(List.of());
        }
        int end = indexOf(sheet.lines(), END, start);
        int until = end < 0 || end > start + LINES + 3
                ? Math.min(start + 3, sheet.lines().size())
                : end;
        var words = sheet.lines().subList(start, until).stream()
                .flatMap(it -> it.words().stream())
                .toList();
        double edge = words.stream()
                .filter(it -> it.x() > 0.6 && Plain.of(it.text()).matches("NF-?C?-?E|NOTA"))
                .filter(standsAlone(words))
                .mapToDouble(Word::x)
                .min()
                .orElse(1.01);
        return new Slip(words.stream().filter(it -> it.right() < edge).toList());
    }

    /** Its text as one line. */
    Line line() {
        return new Line(words, List.of());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    Stream<Phrase> stretches(Pattern pattern) {
        return pattern.matcher(Sheet.sameLength(line()))
                .results()
                .map(it -> new Phrase(line().covering(it.start(1), it.end(1))));
    }

    /** The box at the right begins with "NF-e" alone, far from the running text. */
    private static Predicate<Word> standsAlone(List<Word> words) {
        return word -> words.stream()
                .filter(it -> it != word && Math.abs(it.middle() - word.middle()) < word.height() / 2)
                .noneMatch(it -> it.right() <= word.x() && word.x() - it.right() < 0.012);
    }

    private static int indexOf(List<Line> lines, Pattern pattern, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (pattern.matcher(Sheet.sameLength(lines.get(i))).find()) {
                return i;
            }
        }
        return -1;
    }
}
