package sisinfo.reading.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FineLightTests {

    private static final int SIZE = 120;

    private final float[] values = new float[SIZE * SIZE];

    @BeforeEach
    void paper() {
        Arrays.fill(values, 250);
    }

    @Test
    void takesAGreyGroundForPaperAndLeavesThePrintOnIt() {
        fill(20, 20, 100, 100, 165);
        fill(58, 30, 62, 90, 10);

        var page = FineLight.on(new Gray(SIZE, SIZE, values), 19);

        assertThat(page.at(40, 60)).isGreaterThan(240);
        assertThat(page.at(60, 60)).isLessThan(40);
    }

    @Test
    void leavesBoldPrintAsItIs() {
        fill(50, 30, 62, 90, 10);

        assertThat(FineLight.on(new Gray(SIZE, SIZE, values), 19).at(55, 60)).isLessThan(40);
    }

    @Test
    void takesAPunchedHoleForPaper() {
        fill(30, 30, 90, 90, 30);

        assertThat(FineLight.on(new Gray(SIZE, SIZE, values), 19).at(60, 60)).isGreaterThan(240);
    }

    private void fill(int left, int top, int right, int bottom, float value) {
        for (int y = top; y < bottom; y++) {
            Arrays.fill(values, y * SIZE + left, y * SIZE + right, value);
        }
    }
}
