package sisinfo.reading.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColouredInkTests {

    private final BufferedImage page = new BufferedImage(800, 1100, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = page.createGraphics();

    @BeforeEach
    void print() {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 800, 1100);
        pen.setColor(Color.BLACK);
        for (int y = 100; y < 1000; y += 40) {
            pen.fillRect(50, y, 700, 6);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#2038A8", "#B01C2C", "#5A2A90", "#1C7A40"})
    void takesAStampOffAndLeavesThePrintBelowIt(String colour) {
        pen.setColor(Color.decode(colour));
        pen.setStroke(new BasicStroke(6));
        pen.drawRect(200, 185, 150, 70);
        // Print below ink stays black.
        pen.setColor(Color.BLACK);
        pen.fillRect(50, 220, 700, 6);

        var without = ColouredInk.takenFrom(page);

        assertThat(without.at(300, 185)).isGreaterThan(200);
        assertThat(without.at(200, 222)).isLessThan(60);
    }

    @Test
    void leavesColouredPrint() {
        pen.setColor(Color.BLUE);
        pen.fillRect(100, 60, 8, 10);

        assertThat(ColouredInk.takenFrom(page).at(104, 65)).isLessThan(60);
    }

    @Test
    void leavesAPageThatIsPrintedInColour() {
        pen.setColor(Color.BLUE);
        for (int y = 100; y < 1000; y += 20) {
            pen.fillRect(50, y, 700, 6);
        }
        pen.fillRect(300, 300, 6, 60);

        assertThat(ColouredInk.takenFrom(page).at(302, 330)).isLessThan(60);
    }
}
