package sisinfo.reading.image;

import java.util.Set;

/**
 * Letters that stand beside each other on one line, close enough to be read together.
 *
 * @param blobs ids of the letters, dots and accents
 * @param letterHeight height of a typical letter in pixels
 */
public record TextLine(int left, int top, int right, int bottom, Set<Integer> blobs, double letterHeight) {

    public int width() {
        return right - left;
    }

    public int height() {
        return bottom - top;
    }
}
