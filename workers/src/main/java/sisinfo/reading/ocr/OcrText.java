package sisinfo.reading.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import sisinfo.reading.layout.Word;

/** Makes what Tesseract saw fit for the search of fields: no specks, whole labels, keys and tax ids in one piece. */
final class OcrText {

    private static final Pattern SCRAP = Pattern.compile("[^0-9A-Za-zÀ-ÿ]+");
    private static final int FAINT = 40;

    private OcrText() {}

    static List<Word> words(List<List<PageWord>> lines, int page) {
        var words = new ArrayList<Word>();
        for (var line : lines) {
            if (line.size() > 1 || !isScrap(line.getFirst())) {
                mended(line)
                        .forEach(it -> words.add(new Word(page, it.x(), it.y(), it.width(), it.height(), it.text())));
            }
        }
        return words;
    }

    private static List<PageWord> mended(List<PageWord> line) {
        return PrintedTaxId.in(line)
                .map(it -> List.of(PageWord.around(line, it)))
                .orElseGet(() -> FigureRepair.repaired(LabelRepair.repaired(line)));
    }

    private static boolean isScrap(PageWord word) {
        return SCRAP.matcher(word.text()).matches() || word.text().length() < 2 && word.confidence() < FAINT;
    }
}
