package sisinfo.reading.truth;

import java.math.BigDecimal;
import sisinfo.reading.ItemReading;
import sisinfo.reading.image.DrawnInvoice;

/** Whether a line that was read is a line of the paper. */
final class Lines {

    private Lines() {}

    static boolean same(DrawnInvoice.Line line, ItemReading read) {
        return line.code().equals(read.code())
                && line.description().equals(read.description())
                && equal(line.quantity(), read.quantity())
                && equal(line.price(), read.unitPrice())
                && equal(line.total(), read.total());
    }

    private static boolean equal(BigDecimal one, BigDecimal other) {
        return other != null && one.compareTo(other) == 0;
    }
}
