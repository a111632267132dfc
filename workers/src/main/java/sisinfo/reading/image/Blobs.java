package sisinfo.reading.image;

import java.util.ArrayList;
import java.util.List;

/** The connected pieces of ink of a page, and which piece every point belongs to. */
public final class Blobs {

    private final int[] labels;
    private final List<Blob> blobs = new ArrayList<>();
    private final Ink ink;
    private final int[] waiting;

    private Blobs(Ink ink) {
        this.ink = ink;
        labels = new int[ink.width() * ink.height()];
        waiting = new int[labels.length];
    }

    public static Blobs of(Ink ink) {
        var found = new Blobs(ink);
        for (int i = 0; i < found.labels.length; i++) {
            if (ink.at(i) && found.labels[i] == 0) {
                found.blobs.add(found.grow(i, found.blobs.size() + 1));
            }
        }
        return found;
    }

    /** In the order in which their first points lie on the page; ids count from 1. */
    public List<Blob> all() {
        return blobs;
    }

    /** The id of the blob at this point, 0 for none. */
    public int at(int x, int y) {
        return x >= 0 && y >= 0 && x < ink.width() && y < ink.height() ? labels[y * ink.width() + x] : 0;
    }

    private Blob grow(int start, int id) {
        int w = ink.width();
        int left = w;
        int top = ink.height();
        int right = 0;
        int bottom = 0;
        int end = 0;
        labels[start] = id;
        waiting[end++] = start;
        for (int next = 0; next < end; next++) {
            int x = waiting[next] % w;
            int y = waiting[next] / w;
            left = Math.min(left, x);
            right = Math.max(right, x + 1);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y + 1);
            for (int j = 0; j < 9; j++) {
                int nx = x + j % 3 - 1;
                int ny = y + j / 3 - 1;
                if (ink.at(nx, ny) && labels[ny * w + nx] == 0) {
                    labels[ny * w + nx] = id;
                    waiting[end++] = ny * w + nx;
                }
            }
        }
        return new Blob(id, left, top, right, bottom, end);
    }
}
