package sisinfo.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sisinfo.reading.ItemReading;
import sisinfo.reading.Position;
import sisinfo.reading.Source;

class RowRepairTests {

    @Test
    void takesTheFiguresOfBothReadingsThatMultiplyOut() {
        var repaired = RowRepair.repaired(
                List.of(row(0.5, "6", "262551", "1575.06")), List.of(List.of(row(0.5, "8", "262.51", "1575.06"))));

        assertThat(repaired)
                .singleElement()
                .returns(new BigDecimal("6"), ItemReading::quantity)
                .returns(new BigDecimal("262.51"), ItemReading::unitPrice);
    }

    @Test
    void takesAFigureThatOnlyTheSecondReadingSaw() {
        var repaired = RowRepair.repaired(
                List.of(row(0.5, null, "7.02", "35.10")), List.of(List.of(row(0.5, "5.0000", "7.02", "35.10"))));

        assertThat(repaired.getFirst().quantity()).isEqualByComparingTo("5");
    }

    @Test
    void makesUpNoFigureThatNeitherReadingSaw() {
        var first = row(0.5, null, "7.02", "35.10");

        assertThat(RowRepair.repaired(List.of(first), List.of(List.of(row(0.5, "6", "7.02", "35.10")))))
                .containsExactly(first);
    }

    @Test
    void takesEveryFigureFromAnotherLook() {
        var repaired = RowRepair.repaired(
                List.of(row(0.5, "1", "1", "9")),
                List.of(
                        List.of(row(0.5, "6", "28.51", "7.06")),
                        List.of(row(0.5, "8", "262.51", "157.06")),
                        List.of(row(0.5, "3", "26.51", "1575.06"))));

        assertThat(repaired.getFirst())
                .returns(new BigDecimal("6"), ItemReading::quantity)
                .returns(new BigDecimal("1575.06"), ItemReading::total);
    }

    @Test
    void choosesNothingWhereTwoWaysFit() {
        var first = row(0.5, "2", "30.00", "90.00");
        var second = row(0.5, "3", "45.00", "90.00");

        assertThat(RowRepair.repaired(List.of(first), List.of(List.of(second)))).containsExactly(first);
    }

    @Test
    void looksAtNoOtherRow() {
        var first = row(0.5, null, "7.02", "35.10");

        assertThat(RowRepair.repaired(List.of(first), List.of(List.of(row(0.52, "5", "7.02", "35.10")))))
                .containsExactly(first);
    }

    private static ItemReading row(double y, @Nullable String quantity, String price, String total) {
        return new ItemReading(
                "A-1",
                "CABO",
                "UN",
                quantity == null ? null : new BigDecimal(quantity),
                new BigDecimal(price),
                new BigDecimal(total),
                Source.OCR,
                new Position(1, 0.03, y, 0.9, 0.006));
    }
}
