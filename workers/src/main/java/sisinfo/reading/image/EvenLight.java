package sisinfo.reading.image;

import java.util.Arrays;

/** Takes shadows off a page: paper becomes white everywhere, and what is not paper (a desk) becomes white too. */
public final class EvenLight {

    private static final int TILE = 32;
    private static final float PAPER = 250;
    /** A place this much darker than typical paper, over a whole neighbourhood, is no paper. */
    private static final float DESK = 0.5f;

    private EvenLight() {}

    public static Gray on(Gray picture) {
        int columns = (picture.width() + TILE - 1) / TILE;
        int rows = (picture.height() + TILE - 1) / TILE;
        var paper = spread(brightest(picture, columns, rows), columns, rows);
        var sorted = paper.clone();
        Arrays.sort(sorted);
        float desk = sorted[(int) (sorted.length * 0.7)] * DESK;
        var light = new Gray(columns, rows, paper);
        var values = new float[picture.values().length];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                float here = between(light, (x - TILE / 2f) / TILE, (y - TILE / 2f) / TILE);
                int i = y * picture.width() + x;
                values[i] = here < desk ? 255 : Math.clamp(picture.values()[i] / here * PAPER, 0, 255);
            }
        }
        return new Gray(picture.width(), picture.height(), values);
    }

    private static float[] brightest(Gray picture, int columns, int rows) {
        var result = new float[columns * rows];
        var some = new float[TILE * TILE / 4];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int count = 0;
                for (int y = 0; y < TILE; y += 2) {
                    for (int x = 0; x < TILE; x += 2) {
                        some[count++] = picture.at(column * TILE + x, row * TILE + y);
                    }
                }
                Arrays.sort(some);
                result[row * columns + column] = some[(int) (count * 0.8)];
            }
        }
        return result;
    }

    /** Large black print must not pass for dark paper: look around as far as two tiles. */
    private static float[] spread(float[] light, int columns, int rows) {
        var result = new float[light.length];
        var some = new float[25];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                for (int i = 0; i < 25; i++) {
                    int x = Math.clamp(column + i % 5 - 2, 0, columns - 1);
                    int y = Math.clamp(row + i / 5 - 2, 0, rows - 1);
                    some[i] = light[y * columns + x];
                }
                Arrays.sort(some);
                result[row * columns + column] = some[15];
            }
        }
        return result;
    }

    private static float between(Gray light, float x, float y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float u = x - left;
        float v = y - top;
        return (light.at(left, top) * (1 - u) + light.at(left + 1, top) * u) * (1 - v)
                + (light.at(left, top + 1) * (1 - u) + light.at(left + 1, top + 1) * u) * v;
    }
}
