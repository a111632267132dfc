package sisinfo.reading;

import java.util.List;

/** Whether two readings can back each other: not the same spot of paper seen twice. */
final class Independence {

    private static final double APART = 0.015;

    private Independence() {}

    static boolean anyTwo(List<FieldReading> readings) {
        return readings.stream().anyMatch(a -> readings.stream().anyMatch(b -> a != b && independent(a, b)));
    }

    private static boolean independent(FieldReading a, FieldReading b) {
        if (unsteady(a) || unsteady(b)) {
            return family(a.source()) != family(b.source());
        }
        return family(a.source()) != family(b.source()) || apart(a, b);
    }

    /** A model copies from one spot to another, and what a text layer misread once it misread everywhere. */
    private static boolean unsteady(FieldReading reading) {
        return reading.source() == Source.AI || reading.source() == Source.TEXT_LAYER;
    }

    /** The XML, the codes, and what is printed for people. */
    private static int family(Source source) {
        return switch (source) {
            case XML -> 0;
            case BARCODE, QR -> 1;
            case PDF_TEXT, OCR, TEXT_LAYER, AI, ACCESS_KEY -> 2;
        };
    }

    /** A reading without a place was computed from other places. */
    private static boolean apart(FieldReading a, FieldReading b) {
        var one = a.position();
        var other = b.position();
        if (one == null || other == null) {
            return one != other || a.source() == Source.XML;
        }
        return one.page() != other.page()
                || Math.abs(one.x() - other.x()) > APART
                || Math.abs(one.y() - other.y()) > APART;
    }
}
