package sisinfo.reading.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/** A picture as brightness from 0 (black) to 255 (white), row by row. */
public final class Gray {

    /** A colour that lacks one part as far as this is ink, whatever the others are. */
    private static final float DEEP = 60;

    private static final float PALE = 110;

    private final int width;
    private final int height;
    private final float[] values;

    public Gray(int width, int height, float[] values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    /** Transparent parts count as paper. */
    public static Gray of(BufferedImage picture) {
        return of(picture, (blue, green, red) -> 0.114f * blue + 0.587f * green + 0.299f * red);
    }

    /** The same without pale colours, in which stamps and watermarks run through the print: they count as paper. */
    public static Gray withoutTints(BufferedImage picture) {
        return of(picture, Gray::untinted);
    }

    private static float untinted(int blue, int green, int red) {
        float plain = 0.114f * blue + 0.587f * green + 0.299f * red;
        float palest = Math.max(blue, Math.max(green, red));
        float deepest = Math.min(blue, Math.min(green, red));
        return plain + (palest - plain) * Math.clamp((deepest - DEEP) / (PALE - DEEP), 0, 1);
    }

    private static Gray of(BufferedImage picture, Mix mix) {
        var plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = plain.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        byte[] bytes = ((DataBufferByte) plain.getRaster().getDataBuffer()).getData();
        var values = new float[picture.getWidth() * picture.getHeight()];
        for (int i = 0, at = 0; i < values.length; i++, at += 3) {
            values[i] = mix.brightness(bytes[at] & 255, bytes[at + 1] & 255, bytes[at + 2] & 255);
        }
        return new Gray(picture.getWidth(), picture.getHeight(), values);
    }

    /** How bright a colour counts. */
    private interface Mix {
        float brightness(int blue, int green, int red);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The numbers themselves, not a copy: pictures are large. */
    public float[] values() {
        return values;
    }

    public float at(int x, int y) {
        return values[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
    }

    /** Brightness between pixels by bicubic interpolation; pixel centres lie on whole numbers. */
    public float sample(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        var down = new float[4];
        weights((float) (y - top), down);
        var across = new float[4];
        weights((float) (x - left), across);
        boolean inside = left >= 1 && top >= 1 && left + 2 < width && top + 2 < height;
        float sum = 0;
        for (int j = 0; j < 4; j++) {
            sum += down[j] * (inside ? row(left, top + j - 1, across) : edgeRow(left, top + j - 1, across));
        }
        return sum;
    }

    private float row(int left, int y, float[] across) {
        int at = y * width + left - 1;
        return across[0] * values[at]
                + across[1] * values[at + 1]
                + across[2] * values[at + 2]
                + across[3] * values[at + 3];
    }

    private float edgeRow(int left, int y, float[] across) {
        return across[0] * at(left - 1, y)
                + across[1] * at(left, y)
                + across[2] * at(left + 1, y)
                + across[3] * at(left + 2, y);
    }

    private static void weights(float t, float[] into) {
        into[0] = ((-0.5f * t + 1f) * t - 0.5f) * t;
        into[1] = (1.5f * t - 2.5f) * t * t + 1f;
        into[2] = ((-1.5f * t + 2f) * t + 0.5f) * t;
        into[3] = (0.5f * t - 0.5f) * t * t;
    }

    /** A smaller copy: each pixel the mean of a square of {@code factor}. */
    public Gray shrunk(int factor) {
        int w = width / factor;
        int h = height / factor;
        var small = new float[w * h];
        for (int y = 0; y < h * factor; y++) {
            for (int x = 0; x < w * factor; x++) {
                small[(y / factor) * w + x / factor] += values[y * width + x];
            }
        }
        for (int i = 0; i < small.length; i++) {
            small[i] /= factor * factor;
        }
        return new Gray(w, h, small);
    }

    /** The picture turned clockwise by 90 degrees. */
    @SuppressWarnings("ArgumentSelectionDefectChecker") // turned, width is height
    public Gray turned() {
        var turned = new float[values.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + (height - 1 - y)] = values[y * width + x];
            }
        }
        return new Gray(height, width, turned);
    }

    /** The part of the picture inside the rectangle, cut off at the picture's edges. */
    public Gray part(int left, int top, int right, int bottom) {
        int x0 = Math.clamp(left, 0, width - 1);
        int y0 = Math.clamp(top, 0, height - 1);
        int x1 = Math.clamp(right, x0 + 1, width);
        int y1 = Math.clamp(bottom, y0 + 1, height);
        var part = new float[(x1 - x0) * (y1 - y0)];
        for (int y = y0; y < y1; y++) {
            System.arraycopy(values, y * width + x0, part, (y - y0) * (x1 - x0), x1 - x0);
        }
        return new Gray(x1 - x0, y1 - y0, part);
    }

    public byte[] bytes() {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(values[i]), 0, 255);
        }
        return bytes;
    }

    public BufferedImage toImage() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] into = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(bytes(), 0, into, 0, into.length);
        return image;
    }

    /** The brightness that {@code share} of a sample of the pixels stay below. */
    public float quantile(double share) {
        int step = Math.max(1, values.length / 20_000);
        var some = new float[values.length / step];
        for (int i = 0; i < some.length; i++) {
            some[i] = values[i * step];
        }
        Arrays.sort(some);
        return some.length == 0 ? 255 : some[(int) Math.min(some.length - 1, share * some.length)];
    }
}
