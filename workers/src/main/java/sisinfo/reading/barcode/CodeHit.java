package sisinfo.reading.barcode;

import com.google.zxing.Result;
import sisinfo.reading.Position;
import sisinfo.reading.image.Straightening;

/** A text read from a code, and the rectangle of the picture that holds it, in pixels. */
record CodeHit(String text, double left, double top, double right, double bottom) {

    private static final double BAR_HEIGHT = 0.12;

    /** The library gives points on one line across the bars, or the corner squares of a QR code. */
    static CodeHit of(Result result) {
        var points = result.getResultPoints();
        var hit = new CodeHit(result.getText(), points[0].getX(), points[0].getY(), points[0].getX(), points[0].getY());
        for (var point : points) {
            hit = hit.around(point.getX(), point.getY());
        }
        double grow = Math.max(hit.right - hit.left, hit.bottom - hit.top) * BAR_HEIGHT / 2;
        return new CodeHit(hit.text, hit.left - grow, hit.top - grow, hit.right + grow, hit.bottom + grow);
    }

    static CodeHit of(String text, BarRegion region, Straightening straightening) {
        var first = straightening.toPicture(region.left(), region.top());
        var hit = new CodeHit(text, first[0], first[1], first[0], first[1]);
        for (int i = 1; i < 4; i++) {
            var corner = straightening.toPicture(
                    i % 2 == 0 ? region.left() : region.right(), i < 2 ? region.top() : region.bottom());
            hit = hit.around(corner[0], corner[1]);
        }
        return hit;
    }

    /** The same for the picture before it was turned clockwise. */
    CodeHit turnedBack(int uprightHeight) {
        return new CodeHit(text, top, uprightHeight - right, bottom, uprightHeight - left);
    }

    CodeHit times(int factor) {
        return new CodeHit(text, left * factor, top * factor, right * factor, bottom * factor);
    }

    Position position(int page, int width, int height) {
        double x = Math.clamp(left / width, 0, 1);
        double y = Math.clamp(top / height, 0, 1);
        return new Position(page, x, y, Math.clamp(right / width, 0, 1) - x, Math.clamp(bottom / height, 0, 1) - y);
    }

    private CodeHit around(double x, double y) {
        return new CodeHit(text, Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y));
    }
}
