package sisinfo.reading.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import sisinfo.reading.layout.Word;

/** Takes the words of every page with their boxes, upright text apart from text that runs up or down the page. */
final class PositionedText extends PDFTextStripper {

    private static final int MAX_PAGES = 20;
    private static final int MAX_CHARACTERS = 400_000;

    private final List<Word> upright = new ArrayList<>();
    private final List<Word> sideways = new ArrayList<>();
    private final Map<Integer, String> slanted = new HashMap<>();
    private final List<TextPosition> characters = new ArrayList<>();
    private int seen;

    private PositionedText() {
        setStartPage(1);
        setEndPage(MAX_PAGES);
    }

    static PositionedText of(PDDocument pdf) throws IOException {
        var text = new PositionedText();
        text.writeText(pdf, Writer.nullWriter());
        return text;
    }

    List<Word> upright() {
        return upright;
    }

    List<Word> sideways() {
        return sideways;
    }

    /** What runs across each page in the order in which it was drawn, such as a watermark. */
    Map<Integer, String> slanted() {
        return slanted;
    }

    @Override
    protected void processTextPosition(TextPosition character) {
        if (seen++ < MAX_CHARACTERS && slanted(character)) {
            slanted.merge(getCurrentPageNo(), character.getUnicode(), String::concat);
        } else if (seen < MAX_CHARACTERS) {
            characters.add(character);
        }
    }

    /** A watermark across the page would tear the lines below it apart. */
    private static boolean slanted(TextPosition character) {
        var matrix = character.getTextMatrix();
        double along = Math.abs(matrix.getScaleX());
        double across = Math.abs(matrix.getShearY());
        return Math.min(along, across) > 0.05 * Math.max(along, across);
    }

    @Override
    protected void writePage() {
        for (float direction : new float[] {0, 90, 180, 270}) {
            var running = characters.stream()
                    .filter(it -> Math.abs(it.getDir() - direction) < 0.5)
                    .toList();
            var target = direction == 0 ? upright : sideways;
            target.addAll(WordBuilding.words(running, getCurrentPageNo()));
        }
        characters.clear();
    }
}
