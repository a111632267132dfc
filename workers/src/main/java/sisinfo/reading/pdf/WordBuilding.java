package sisinfo.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.text.TextPosition;
import sisinfo.reading.layout.Word;

/** Joins characters into words by the gaps between them, whatever order and pieces they were drawn in. */
final class WordBuilding {

    private WordBuilding() {}

    static List<Word> words(List<TextPosition> characters, int page) {
        return lines(withoutRepeats(characters)).stream()
                .flatMap(it -> split(it).stream())
                .map(it -> word(it, page))
                .toList();
    }

    private static List<List<TextPosition>> lines(List<TextPosition> characters) {
        var lines = new ArrayList<List<TextPosition>>();
        var sorted = characters.stream()
                .sorted(Comparator.comparingDouble(TextPosition::getYDirAdj))
                .toList();
        for (var character : sorted) {
            if (lines.isEmpty() || !level(lines.getLast().getLast(), character)) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(character);
        }
        lines.forEach(it -> it.sort(Comparator.comparingDouble(TextPosition::getXDirAdj)));
        return lines;
    }

    /** Characters on one baseline; a table's rows are further apart than a hair. */
    private static boolean level(TextPosition a, TextPosition b) {
        return Math.abs(a.getYDirAdj() - b.getYDirAdj()) < 0.12 * Math.min(size(a), size(b));
    }

    private static List<List<TextPosition>> split(List<TextPosition> line) {
        var words = new ArrayList<List<TextPosition>>();
        boolean open = false;
        for (var character : line) {
            if (character.getUnicode() == null || character.getUnicode().isBlank()) {
                open = false;
                continue;
            }
            if (!open || gap(words.getLast().getLast(), character)) {
                words.add(new ArrayList<>());
            }
            words.getLast().add(character);
            open = true;
        }
        return words;
    }

    private static boolean gap(TextPosition left, TextPosition right) {
        double space = right.getXDirAdj() - (left.getXDirAdj() + left.getWidthDirAdj());
        double wide = Math.max(0.15 * Math.min(size(left), size(right)), 0.55 * left.getWidthOfSpace());
        boolean otherType = Math.abs(size(left) - size(right)) > 0.3 * Math.max(size(left), size(right));
        return space > Math.min(wide, 0.28 * size(left)) || otherType && space > 0.02 * size(left);
    }

    /** Fat print made by drawing a character twice. */
    private static List<TextPosition> withoutRepeats(List<TextPosition> characters) {
        var kept = new ArrayList<TextPosition>();
        for (var character : characters) {
            boolean repeated = kept.reversed().stream().limit(80).anyMatch(it -> same(it, character));
            if (!repeated) {
                kept.add(character);
            }
        }
        return kept;
    }

    private static boolean same(TextPosition a, TextPosition b) {
        return Math.abs(a.getXDirAdj() - b.getXDirAdj()) < 0.12 * size(a)
                && Math.abs(a.getYDirAdj() - b.getYDirAdj()) < 0.12 * size(a)
                && String.valueOf(a.getUnicode()).equals(b.getUnicode());
    }

    private static Word word(List<TextPosition> characters, int page) {
        var first = characters.getFirst();
        var last = characters.getLast();
        boolean turned = first.getDir() == 90 || first.getDir() == 270;
        double width = turned ? first.getPageHeight() : first.getPageWidth();
        double height = turned ? first.getPageWidth() : first.getPageHeight();
        double size = characters.stream().mapToDouble(WordBuilding::size).max().orElse(0);
        double x = first.getXDirAdj();
        var text = characters.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        double right = last.getXDirAdj() + last.getWidthDirAdj();
        return new Word(
                page,
                x / width,
                (first.getYDirAdj() - 0.72 * size) / height,
                (right - x) / width,
                0.72 * size / height,
                text);
    }

    /** The size of the type in points, as drawn. */
    private static double size(TextPosition character) {
        double size = Math.abs(character.getFontSizeInPt());
        return size > 0 ? size : Math.max(1, character.getHeightDir());
    }
}
