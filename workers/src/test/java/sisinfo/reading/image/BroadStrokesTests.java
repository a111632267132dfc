package sisinfo.reading.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BroadStrokesTests {

    private static final int TALLEST = 75;

    private final BufferedImage picture = new BufferedImage(1200, 600, BufferedImage.TYPE_BYTE_GRAY);
    private final Graphics2D pen = picture.createGraphics();

    @BeforeEach
    void print() {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1200, 600);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 30));
        for (int y = 60; y < 600; y += 60) {
            pen.drawString("PAPEL SULFITE A4 75G 1.234,56 UN 10,0000", 40, y);
        }
    }

    @Test
    void takesAStampOffThePrintItRunsInto() {
        int before = Blobs.of(Ink.of(Gray.of(picture), 175)).all().size();
        pen.setStroke(new BasicStroke(10));
        pen.rotate(-0.2, 400, 300);
        pen.drawRect(200, 200, 500, 180);
        var page = Gray.of(picture);
        var ink = Ink.of(page, 175);
        int merged = Blobs.of(ink).all().size();

        BroadStrokes.erase(ink, page, TALLEST);

        int after = Blobs.of(ink).all().size();
        assertThat(merged).isLessThan(before - 10);
        assertThat(after).isGreaterThan(before - 10);
        assertThat(Blobs.of(ink).all()).allMatch(it -> it.height() < TALLEST);
    }

    @Test
    void leavesPrintWithoutStampsAsItIs() {
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 50));
        pen.drawString("DANFE", 800, 590);
        var page = Gray.of(picture);
        var ink = Ink.of(page, 175);
        int before = Blobs.of(ink).all().size();

        BroadStrokes.erase(ink, page, TALLEST);

        assertThat(Blobs.of(ink).all()).hasSize(before);
    }
}
