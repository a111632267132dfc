package sisinfo.reading.image;

/** Whether a page carries nothing: paper of one brightness but for specks. */
public final class BlankPage {

    private static final int SQUARE = 4;
    private static final float FAINT = 25;
    private static final double SPECKS = 0.0004;

    private BlankPage() {}

    public static boolean is(Gray picture) {
        if (Math.min(picture.width(), picture.height()) < SQUARE) {
            return true;
        }
        var values = picture.shrunk(SQUARE).values();
        float sum = 0;
        for (float value : values) {
            sum += value;
        }
        float mean = sum / values.length;
        int marks = 0;
        for (float value : values) {
            marks += Math.abs(value - mean) > FAINT ? 1 : 0;
        }
        return marks <= SPECKS * values.length;
    }
}
