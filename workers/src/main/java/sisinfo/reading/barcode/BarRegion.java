package sisinfo.reading.barcode;

/** A rectangle of a straightened picture that looks like upright bars, in pixels. */
record BarRegion(int left, int top, int right, int bottom) {

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    int area() {
        return width() * height();
    }
}
