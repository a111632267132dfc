package sisinfo.reading.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextLinesTests {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 120;

    private final boolean[] dark = new boolean[WIDTH * HEIGHT];

    @Test
    void keepsTheCommaOfLargePrintInItsLine() {
        digits(20, 3);
        box(106, 66, 114, 82);
        digits(120, 2);

        assertThat(lines())
                .singleElement()
                .satisfies(it -> assertThat(it.right()).isEqualTo(170));
    }

    @Test
    void takesASmallMarkFarBelowForALineOfItsOwn() {
        digits(20, 3);
        box(106, 95, 114, 111);

        assertThat(lines()).hasSize(2);
    }

    private void digits(int left, int count) {
        for (int i = 0; i < count; i++) {
            box(left + i * 28, 30, left + i * 28 + 22, 72);
        }
    }

    private void box(int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                dark[y * WIDTH + x] = true;
            }
        }
    }

    private List<TextLine> lines() {
        var ink = new Ink(WIDTH, HEIGHT, dark);
        return TextLines.of(Blobs.of(ink), Rules.of(ink, 75), 290);
    }
}
