package sisinfo.reading.image;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes strokes off a page that are broader than its print and longer than its letters are tall: stamps, signatures and
 * ticks in black, which run into the letters below them. What is narrow is print and stays.
 */
public final class BroadStrokes {

    /** A stroke of a pen or stamp is so much broader than one of small print. */
    private static final double BROADER = 1.45;
    /** No print in the frame of a stamp is as bold as the stamp's letters. */
    private static final double BOLDER = 2.0;
    /** Pages with less print tell nothing. */
    private static final int FEW = 100;

    private static final int SMALLEST_LETTER = 12;
    /** How far the soft edge of a stroke reaches. */
    private static final double EDGE = 2;

    private final Ink ink;
    private final int tallest;
    private final double print;
    private final List<Blob> erased = new ArrayList<>();

    private BroadStrokes(Ink ink, Blobs blobs, int tallest) {
        this.ink = ink;
        this.tallest = tallest;
        this.print = printed(breadths(ink, blobs), blobs);
    }

    /**
     * Erases them in the ink and in the picture itself.
     *
     * @param tallest height of the tallest letter in pixels
     */
    public static BroadStrokes erase(Ink ink, Gray page, int tallest) {
        var blobs = Blobs.of(ink);
        var strokes = new BroadStrokes(ink, blobs, tallest);
        if (strokes.print > 0) {
            blobs.all().stream()
                    .filter(it -> it.height() > strokes.tall())
                    .forEach(it -> strokes.erase(it, blobs, page));
        }
        return strokes;
    }

    /**
     * Erases what is left of stamps: their letters stand within the frame, in strokes that no small print has.
     *
     * @param blobs what is left of the ink without rules
     * @return what is left of them
     */
    public Blobs eraseRemains(Blobs blobs, Gray page) {
        if (erased.isEmpty()) {
            return blobs;
        }
        var breadths = breadths(ink, blobs);
        var remains = blobs.all().stream()
                .filter(it -> breadths[it.id()] > BOLDER * print && it.height() > SMALLEST_LETTER)
                .filter(it -> erased.stream().anyMatch(stamp -> stamp.holds(it)))
                .toList();
        for (var blob : remains) {
            for (int y = blob.top() - 1; y <= blob.bottom(); y++) {
                for (int x = blob.left() - 1; x <= blob.right(); x++) {
                    if (blobs.at(x, y) == blob.id()
                            || blobs.at(x - 1, y) == blob.id()
                            || blobs.at(x + 1, y) == blob.id()) {
                        clear(x, y, page);
                    }
                }
            }
        }
        return remains.isEmpty() ? blobs : Blobs.of(ink);
    }

    /** Strokes of letters end here, ticks do not. */
    private double tall() {
        return tallest * 0.55;
    }

    /** How broad the strokes of small print are: the lower third of all letters. */
    private double printed(double[] breadths, Blobs blobs) {
        var some = blobs.all().stream()
                .filter(it -> it.height() >= SMALLEST_LETTER && it.height() < tallest && it.width() < tallest)
                .mapToDouble(it -> breadths[it.id()])
                .sorted()
                .toArray();
        return some.length < FEW ? 0 : some[some.length / 3];
    }

    /** The mean breadth of the strokes of every piece: twice its area by the length of its edge. */
    private static double[] breadths(Ink ink, Blobs blobs) {
        var edges = new int[blobs.all().size() + 1];
        for (int y = 0; y < ink.height(); y++) {
            for (int x = 0; x < ink.width(); x++) {
                if (ink.at(x, y)) {
                    boolean edge = !ink.at(x - 1, y) || !ink.at(x + 1, y) || !ink.at(x, y - 1) || !ink.at(x, y + 1);
                    edges[blobs.at(x, y)] += edge ? 1 : 0;
                }
            }
        }
        var breadths = new double[edges.length];
        blobs.all().forEach(it -> breadths[it.id()] = 2.0 * it.area() / edges[it.id()]);
        return breadths;
    }

    private void erase(Blob blob, Blobs blobs, Gray page) {
        int left = blob.left() - 3;
        int top = blob.top() - 3;
        int w = blob.width() + 6;
        int h = blob.height() + 6;
        var inside = new boolean[w * h];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = blobs.at(left + i % w, top + i / w) == blob.id();
        }
        var opened = Distances.within(inside, w, h).opened(BROADER * print / 2, EDGE);
        var strokes = Blobs.of(new Ink(w, h, opened));
        var isLong = new boolean[strokes.all().size() + 1];
        for (var stroke : strokes.all()) {
            if (stroke.height() > tall()) {
                isLong[stroke.id()] = true;
                erased.add(stroke.movedBy(left, top));
            }
        }
        for (int i = 0; i < opened.length; i++) {
            if (isLong[strokes.at(i % w, i / w)]) {
                clear(left + i % w, top + i / w, page);
            }
        }
    }

    private void clear(int x, int y, Gray page) {
        if (x >= 0 && y >= 0 && x < ink.width() && y < ink.height()) {
            ink.erase(y * ink.width() + x);
            page.values()[y * ink.width() + x] = 255;
        }
    }
}
