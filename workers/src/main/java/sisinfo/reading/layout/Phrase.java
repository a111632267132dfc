package sisinfo.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import sisinfo.reading.Position;

/** Words that stand together on one line: a label, a value, or both. */
record Phrase(List<Word> words) {

    double x() {
        return words.getFirst().x();
    }

    double right() {
        return words.getLast().right();
    }

    double y() {
        return words.stream().mapToDouble(Word::y).min().orElse(0);
    }

    double bottom() {
        return words.stream().mapToDouble(Word::bottom).max().orElse(0);
    }

    double height() {
        return words.stream().mapToDouble(Word::height).max().orElse(0);
    }

    /** Height of its type: that of most words on which nothing hangs, as a box of ink is taller where a comma does. */
    double type() {
        var heights = words.stream()
                .filter(it -> !it.hangs())
                .mapToDouble(Word::height)
                .sorted()
                .toArray();
        return heights.length == 0 ? height() : heights[heights.length / 2];
    }

    int page() {
        return words.getFirst().page();
    }

    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    String letters() {
        return Plain.letters(text());
    }

    Position position() {
        return Word.around(words);
    }

    /** Splits words of one line where the gap is wider than a space between words can be. */
    static List<Phrase> of(List<Word> line) {
        var phrases = new ArrayList<Phrase>();
        var open = new ArrayList<Word>();
        for (var word : line) {
            if (!open.isEmpty() && gapTooWide(open.getLast(), word)) {
                phrases.add(new Phrase(List.copyOf(open)));
                open.clear();
            }
            open.add(word);
        }
        if (!open.isEmpty()) {
            phrases.add(new Phrase(List.copyOf(open)));
        }
        return phrases;
    }

    private static boolean gapTooWide(Word left, Word right) {
        double character = Math.min(characterWidth(left), characterWidth(right));
        return right.x() - left.right() > 1.6 * character;
    }

    /** Short words are often punctuation or narrow letters and say little about the size of the type. */
    private static double characterWidth(Word word) {
        return word.text().length() > 2 ? word.characterWidth() : Math.max(word.characterWidth(), word.height() * 0.4);
    }
}
