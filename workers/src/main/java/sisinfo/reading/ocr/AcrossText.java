package sisinfo.reading.ocr;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Collectors;
import sisinfo.reading.image.AcrossPrint;

/** The large words that run across a page, such as those of a stamp; they are no part of its print. */
final class AcrossText {

    private AcrossText() {}

    /** Empty when there are none. */
    static String of(BufferedImage picture, Tesseract tesseract) {
        return AcrossPrint.of(picture)
                .map(it -> tesseract.read(List.of(it), Tesseract.PORTUGUESE, List.of("--psm", "7")).stream()
                        .map(SeenWord::text)
                        .collect(Collectors.joining(" ")))
                .orElse("");
    }
}
