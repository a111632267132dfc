package sisinfo.reading.barcode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import sisinfo.reading.image.Gray;

/** Finds where brightness changes strongly from left to right and hardly from top to bottom: bars. */
final class BarRegions {

    private static final int CELL = 8;
    private static final int GAP = 2;
    private static final int SHORTEST = 15;
    private static final int MOST = 3;

    private final Gray picture;
    private final int columns;
    private final int rows;
    private final boolean[] bars;

    private BarRegions(Gray picture) {
        this.picture = picture;
        columns = picture.width() / CELL;
        rows = picture.height() / CELL;
        bars = new boolean[columns * rows];
    }

    /** The largest first. */
    static List<BarRegion> in(Gray straight) {
        var search = new BarRegions(straight);
        for (int row = 0; row < search.rows; row++) {
            for (int column = 0; column < search.columns; column++) {
                search.bars[row * search.columns + column] = search.looksLikeBars(column, row);
            }
            search.closeGaps(row);
            search.dropShortRuns(row);
        }
        return search.components().stream()
                .filter(it -> it.width() >= 150 && it.height() >= 2 * CELL && it.width() > 2 * it.height())
                .sorted(Comparator.comparingInt(BarRegion::area).reversed())
                .limit(MOST)
                .toList();
    }

    private boolean looksLikeBars(int column, int row) {
        float across = 0;
        float down = 0;
        for (int y = row * CELL; y < (row + 1) * CELL; y++) {
            for (int x = column * CELL; x < (column + 1) * CELL; x++) {
                across += Math.abs(picture.at(x + 1, y) - picture.at(x - 1, y));
                down += Math.abs(picture.at(x, y + 1) - picture.at(x, y - 1));
            }
        }
        return across > 12 * CELL * CELL && across > 2.5f * down;
    }

    private void closeGaps(int row) {
        int last = -1;
        for (int column = 0; column < columns; column++) {
            if (bars[row * columns + column]) {
                for (int i = last + 1; last >= 0 && column - last <= GAP + 1 && i < column; i++) {
                    bars[row * columns + i] = true;
                }
                last = column;
            }
        }
    }

    /** The rules of a table are upright too, but stand alone. */
    private void dropShortRuns(int row) {
        for (int column = 0, run = 0; column <= columns; column++) {
            boolean bar = column < columns && bars[row * columns + column];
            if (!bar && run < SHORTEST) {
                Arrays.fill(bars, row * columns + column - run, row * columns + column, false);
            }
            run = bar ? run + 1 : 0;
        }
    }

    private List<BarRegion> components() {
        var found = new ArrayList<BarRegion>();
        var seen = new boolean[bars.length];
        for (int i = 0; i < bars.length; i++) {
            if (bars[i] && !seen[i]) {
                found.add(grow(i, seen));
            }
        }
        return found;
    }

    private BarRegion grow(int start, boolean[] seen) {
        var waiting = new ArrayDeque<Integer>();
        waiting.add(start);
        seen[start] = true;
        int[] box = {columns, rows, 0, 0};
        while (!waiting.isEmpty()) {
            int at = waiting.remove();
            int x = at % columns;
            int y = at / columns;
            box[0] = Math.min(box[0], x);
            box[1] = Math.min(box[1], y);
            box[2] = Math.max(box[2], x + 1);
            box[3] = Math.max(box[3], y + 1);
            visit(x - 1, y, seen, waiting);
            visit(x + 1, y, seen, waiting);
            visit(x, y - 1, seen, waiting);
            visit(x, y + 1, seen, waiting);
        }
        return new BarRegion(box[0] * CELL, box[1] * CELL, box[2] * CELL, box[3] * CELL);
    }

    private void visit(int x, int y, boolean[] seen, ArrayDeque<Integer> waiting) {
        if (x >= 0 && y >= 0 && x < columns && y < rows && bars[y * columns + x] && !seen[y * columns + x]) {
            seen[y * columns + x] = true;
            waiting.add(y * columns + x);
        }
    }
}
