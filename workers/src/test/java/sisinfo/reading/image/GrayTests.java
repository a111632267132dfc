package sisinfo.reading.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrayTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "pale red watermark, DC9494, 210, 255",
        "pale blue stamp, 94A0E0, 210, 255",
        "white paper, FFFFFF, 250, 255",
        "black print, 101010, 0, 40",
        "grey print, 808080, 100, 140",
        "blue ink, 0000FF, 0, 60",
        "dark red ink, A01010, 0, 90"
    })
    void takesPaleColoursForPaperAndInkForInk(String name, String colour, float least, float most) {
        var picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, Integer.parseInt(colour, 16));

        assertThat(Gray.withoutTints(picture).at(0, 0)).isBetween(least, most);
    }
}
