package sisinfo.reading.barcode;

/** What each Code-128 symbol looks like after the blur of a camera: brightness from 0 (bar) to 1 (space). */
final class SymbolShapes {

    /** Points per module at which a shape is known. */
    static final int FINE = 3;

    static final int POINTS = Code128.MODULES * FINE;

    private final float[][] shapes = new float[Code128.STOP][];
    private final float[] stop;

    /** @param blur standard deviation of the blur, in modules */
    SymbolShapes(double blur) {
        for (int value = 0; value < shapes.length; value++) {
            shapes[value] = shape(Code128.widths(value), POINTS, blur);
        }
        stop = shape(Code128.widths(Code128.STOP), Code128.STOP_MODULES * FINE, blur);
    }

    float[] of(int value) {
        return value == Code128.STOP ? stop : shapes[value];
    }

    /** Every symbol begins with a bar and, the stop apart, is followed by one; before it lies a space. */
    private static float[] shape(int[] widths, int points, double blur) {
        var shape = new float[points];
        for (int i = 0; i < points; i++) {
            double u = (i + 0.5) / FINE;
            double light = 1 + edge(u + 1.9, blur, 1) - 1;
            double at = 0;
            for (int k = 0; k < widths.length; k++) {
                light += edge(u - at, blur, k % 2 == 0 ? -1 : 1);
                at += widths[k];
            }
            shape[i] = (float) (light + (widths.length % 2 == 0 ? edge(u - at, blur, -1) : edge(u - at, blur, 1)));
        }
        return shape;
    }

    private static double edge(double distance, double blur, int direction) {
        double z = distance / blur;
        return direction / (1 + Math.exp(-1.702 * z));
    }
}
