package sisinfo.reading.ocr;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sisinfo.reading.Mark;
import sisinfo.reading.Names;
import sisinfo.reading.image.AcrossPrint;

/** What large words that run across a page say of the paper's validity; they are no part of its print. */
final class AcrossMarks {

    /** So much of the words as says it: print below them hides some of their letters. */
    private static final Map<Mark, List<String>> WORDS = Map.of(
            Mark.NO_FISCAL_VALUE, List.of("SEMVALOR", "VALORFISCAL", "HOMOLOGAC"),
            Mark.CANCELLED, List.of("CANCEL"),
            Mark.DENIED, List.of("DENEGAD"));

    private AcrossMarks() {}

    /** The words themselves; empty when there are none. */
    static String text(BufferedImage picture, Tesseract tesseract) {
        return AcrossPrint.of(picture)
                .map(it -> tesseract.read(List.of(it), Tesseract.PORTUGUESE, List.of("--psm", "7")).stream()
                        .map(SeenWord::text)
                        .collect(Collectors.joining(" ")))
                .orElse("");
    }

    static List<Mark> in(String text) {
        var letters = Names.folded(text).replace(" ", "");
        return Stream.of(Mark.values())
                .filter(it -> WORDS.getOrDefault(it, List.of()).stream().anyMatch(letters::contains))
                .toList();
    }
}
