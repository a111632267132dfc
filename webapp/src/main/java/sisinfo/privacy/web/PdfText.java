package sisinfo.privacy.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Breaks texts into lines of one font, as wide as they are allowed to be. */
final class PdfText {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float NARROWEST = 36;

    private final PDType0Font font;
    private final Map<Integer, Float> known = new HashMap<>(); // thousandths of the size; -1: not in the font

    PdfText(PDType0Font font) {
        this.font = font;
    }

    /** The one PDFBox brings along, embedded: a reader needs none of its own. */
    static PDType0Font font(PDDocument document) {
        try (var file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT)) {
            return PDType0Font.load(document, file, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the font cannot draw becomes a question mark. */
    String known(String text) {
        var drawn = new StringBuilder();
        text.replaceAll("\\s+", " ").codePoints().forEach(it -> drawn.appendCodePoint(measure(it) < 0 ? '?' : it));
        return drawn.toString();
    }

    List<String> lines(String text, float size, float width) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\\R", -1)) {
            wrap(known(paragraph).strip(), size, width, lines);
        }
        return lines;
    }

    /** As wide as what stands in them, or in proportion when that is too much. */
    List<Float> widths(List<String> heads, List<List<String>> rows, float size, float room) {
        var wanted = IntStream.range(0, heads.size())
                .mapToObj(i -> Math.max(
                        width(known(heads.get(i)), size),
                        rows.stream()
                                .map(row -> Math.min(width(known(row.get(i)), size), room / 2))
                                .max(Float::compare)
                                .orElse(0f)))
                .toList();
        float sum = wanted.stream().reduce(0f, Float::sum);
        if (sum <= room) {
            return wanted;
        }
        float spare = room - NARROWEST * heads.size();
        return wanted.stream().map(it -> NARROWEST + spare * it / sum).toList();
    }

    private void wrap(String text, float size, float width, List<String> lines) {
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            var rest = word;
            if (!line.isEmpty() && width(line + " " + rest, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (line.isEmpty() && rest.length() > 1 && width(rest, size) > width) {
                int fits = fitting(rest, size, width);
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
    }

    private int fitting(String word, float size, float width) {
        int end = word.length();
        while (end > 1 && width(word.substring(0, end), size) > width) {
            end = word.offsetByCodePoints(end, -1);
        }
        return Math.max(end, word.offsetByCodePoints(0, 1));
    }

    private float width(String text, float size) {
        return text.codePoints()
                .mapToObj(this::measure)
                .map(it -> it * size / 1000)
                .reduce(0f, Float::sum);
    }

    private float measure(int letter) {
        return known.computeIfAbsent(letter, it -> {
            try {
                return font.getStringWidth(Character.toString(it));
            } catch (IllegalArgumentException notInTheFont) {
                return -1f;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
