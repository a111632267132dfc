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

    Blob movedBy(int x, int y) {
        return new Blob(id, left + x, top + y, right + x, bottom + y, area);
    }

    boolean holds(Blob other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }
}
