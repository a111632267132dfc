package sisinfo.reading.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.oned.Code128Writer;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Code128Tests {

    @Test
    void drawsPairsOfDigitsAsTheWriterOfTheLibraryDoes() {
        for (int value = 0; value < 100; value++) {
            int check = (Code128.START_C + value) % 103;

            assertThat(modules(Code128.START_C, value, check, Code128.STOP))
                    .as("value %d", value)
                    .isEqualTo(written("%02d".formatted(value)));
        }
    }

    @Test
    void givesEverySymbolElevenModules() {
        for (int value = 0; value < Code128.STOP; value++) {
            assertThat(modules(value)).hasSize(Code128.MODULES);
        }
        assertThat(modules(Code128.STOP)).hasSize(Code128.STOP_MODULES);
    }

    private static ArrayList<Boolean> modules(int... values) {
        var modules = new ArrayList<Boolean>();
        for (int value : values) {
            boolean bar = true;
            for (int width : Code128.widths(value)) {
                for (int i = 0; i < width; i++) {
                    modules.add(bar);
                }
                bar = !bar;
            }
        }
        return modules;
    }

    private static ArrayList<Boolean> written(String text) {
        var code = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1, Map.of(EncodeHintType.MARGIN, 0));
        var modules = new ArrayList<Boolean>();
        for (int i = 0; i < code.getWidth(); i++) {
            modules.add(code.get(i, 0));
        }
        return modules;
    }
}
