package sisinfo.reading.image;

/** A connected piece of ink: usually a letter, a digit or a dot; right and bottom are outside. */
public record Blob(int id, int left, int top, int right, int bottom, int area) {

    public int width() {
        return right - left;
    }

    public int height() {
        return bottom - top;
    }

    public double middle() {
        return (top + bottom) / 2.0;
    }
}
