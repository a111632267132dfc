package sisinfo.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.ItemReading;
import sisinfo.reading.Position;
import sisinfo.reading.Source;
import sisinfo.reading.image.Degradation;
import sisinfo.reading.image.PicturePages;
import sisinfo.reading.image.UnseenInvoice;

/** Pages that were scanned lying or upside down, without a tag that says so. */
class TurnedPagesTests {

    private final OcrReader reader = new OcrReader();
    private final Tesseract tesseract = new Tesseract("tesseract", Duration.ofSeconds(60));

    @Test
    void areReadLikeUprightOnes() {
        assumeTrue(reader.available(), "Tesseract with Portuguese is not installed here");
        var unseen = UnseenInvoice.from(102);
        var page = Degradation.SCAN.apply(unseen.page(), 102);

        var found = reader.read(PicturePages.of(turned(page, 270)));

        assertThat(found.items())
                .extracting(ItemReading::code)
                .containsExactlyElementsOf(
                        unseen.invoice().lines().stream().map(it -> it.code()).toList());
        assertThat(found.fields())
                .extracting(FieldReading::value)
                .contains(unseen.invoice().number(), unseen.invoice().issuerTaxId());
        var first = Objects.requireNonNull(found.items().getFirst().position());
        var last = Objects.requireNonNull(found.items().getLast().position());
        assertThat(first.x()).as("the first line stands leftmost").isLessThan(last.x());
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void areTurnedByTheLookOfTheirLetters(int clockwise) {
        assumeTrue(reader.available(), "Tesseract with Portuguese is not installed here");
        var page = Degradation.SCAN.apply(UnseenInvoice.from(102).page(), 102);

        assertThat(TurnedPages.of(List.of(turned(page, clockwise)), tesseract))
                .hasValueSatisfying(it -> assertThat(it.turns()).containsExactly(360 - clockwise));
    }

    @ParameterizedTest
    @CsvSource({
        "90, 0.2, 0.6, 0.05, 0.3",
        "180, 0.6, 0.75, 0.3, 0.05",
        "270, 0.75, 0.1, 0.05, 0.3",
        "0, 0.1, 0.2, 0.3, 0.05"
    })
    void tellsPlacesOnThePageAsItCame(int turn, double x, double y, double width, double height) {
        var upright = new Position(1, 0.1, 0.2, 0.3, 0.05);
        var read = new Contribution(
                Source.OCR,
                List.of(new FieldReading(FieldName.NUMBER, "7", Source.OCR, upright)),
                List.of(),
                List.of());

        var place = new TurnedPages(List.of(), List.of(turn))
                .asTheyCame(read)
                .fields()
                .getFirst()
                .position();

        assertThat(place).isNotNull();
        assertThat(place.x()).isCloseTo(x, within(1e-9));
        assertThat(place.y()).isCloseTo(y, within(1e-9));
        assertThat(place.width()).isCloseTo(width, within(1e-9));
        assertThat(place.height()).isCloseTo(height, within(1e-9));
    }

    @Test
    void leavesUprightPagesAlone() {
        assumeTrue(reader.available(), "Tesseract with Portuguese is not installed here");
        var page = Degradation.SCAN.apply(UnseenInvoice.from(102).page(), 102);

        assertThat(TurnedPages.of(List.of(page), tesseract)).isEmpty();
    }

    private static BufferedImage turned(BufferedImage page, int clockwise) {
        int w = page.getWidth();
        int h = page.getHeight();
        boolean onItsSide = clockwise % 180 != 0;
        var turned = new BufferedImage(onItsSide ? h : w, onItsSide ? w : h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                switch (clockwise) {
                    case 90 -> turned.setRGB(h - 1 - y, x, page.getRGB(x, y));
                    case 180 -> turned.setRGB(w - 1 - x, h - 1 - y, page.getRGB(x, y));
                    default -> turned.setRGB(y, w - 1 - x, page.getRGB(x, y));
                }
            }
        }
        return turned;
    }
}
