package sisinfo.reading.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * What a scanner or a camera does to a page.
 *
 * @param skew greatest rotation in degrees, the least is 60 % of it
 * @param perspective greatest shift of a corner as a share of the page
 * @param blur standard deviation in pixels of the result
 * @param shade how much darker the darkest corner is
 * @param noise standard deviation of the brightness noise
 */
public record Degradation(
        String kind, int dpi, double skew, double perspective, double blur, double shade, double noise, float jpeg) {

    public static final Degradation SCAN = new Degradation("scan", 200, 0.3, 0, 0.4, 0, 2, 0.85f);
    public static final Degradation PHOTO = new Degradation("photo", 200, 0.8, 0.012, 0.7, 0.15, 4, 0.8f);
    public static final Degradation HARSH = new Degradation("harsh", 150, 5, 0.03, 0.85, 0.45, 8, 0.45f);

    /** What a copier that scans at a low resolution does. */
    public static final Degradation COARSE = new Degradation("scan", 150, 0.4, 0, 0.4, 0, 3, 0.7f);

    /** The page as this scanner or camera sees it; the same seed gives the same picture. */
    public BufferedImage apply(BufferedImage page, long seed) {
        var random = new Random(seed * 31 + kind.hashCode());
        double scale = dpi / 300.0;
        int margin = kind.equals("scan") ? 0 : (int) (0.25 * dpi);
        int w = (int) (page.getWidth() * scale) + 2 * margin;
        int h = (int) (page.getHeight() * scale) + 2 * margin;
        var map = map(random, w, h);
        double light = random.nextDouble() * Math.PI * 2;
        var planes = planes(page).map(it -> blurred(it, blur / scale)).toList();
        var values = new float[planes.size()][w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double u = x - w / 2.0;
                double v = y - h / 2.0;
                double z = 1 + map[6] * u + map[7] * v;
                double px = (map[0] * u + map[1] * v) / z / scale + page.getWidth() / 2.0;
                double py = (map[2] * u + map[3] * v) / z / scale + page.getHeight() / 2.0;
                boolean onPage = px >= 0 && py >= 0 && px < page.getWidth() && py < page.getHeight();
                double shadow = 1 - shade * (0.5 + 0.5 * (u / w * Math.cos(light) + v / h * Math.sin(light)) * 1.6);
                double grain = random.nextGaussian() * noise;
                for (int i = 0; i < values.length; i++) {
                    double value = onPage ? planes.get(i).sample(px, py) * 0.93 : kind.equals("scan") ? 250 : 70;
                    values[i][y * w + x] = (float) (value * shadow + grain);
                }
            }
        }
        return throughJpeg(merged(w, h, values));
    }

    /** Brightness alone, or red, green and blue of a page in colour. */
    private static Stream<Gray> planes(BufferedImage page) {
        if (page.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return Stream.of(Gray.of(page));
        }
        return Stream.of(16, 8, 0).map(shift -> {
            var values = new float[page.getWidth() * page.getHeight()];
            for (int i = 0; i < values.length; i++) {
                values[i] = page.getRGB(i % page.getWidth(), i / page.getWidth()) >> shift & 255;
            }
            return new Gray(page.getWidth(), page.getHeight(), values);
        });
    }

    private static BufferedImage merged(int w, int h, float[][] planes) {
        if (planes.length == 1) {
            return new Gray(w, h, planes[0]).toImage();
        }
        var picture = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < w * h; i++) {
            int rgb = 0;
            for (var plane : planes) {
                rgb = rgb << 8 | Math.clamp(Math.round(plane[i]), 0, 255);
            }
            picture.setRGB(i % w, i / w, rgb);
        }
        return picture;
    }

    private double[] map(Random random, int w, int h) {
        double angle = Math.toRadians(skew * (0.6 + 0.4 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1));
        double p = perspective * (random.nextDouble() * 2 - 1) / w;
        double q = perspective * (random.nextDouble() * 2 - 1) / h;
        double shear = perspective * (random.nextDouble() - 0.5);
        return new double[] {
            Math.cos(angle), Math.sin(angle) + shear, -Math.sin(angle), Math.cos(angle), 0, 0, 2 * p, 2 * q
        };
    }

    private static Gray blurred(Gray page, double sigma) {
        int reach = (int) Math.ceil(2.5 * sigma);
        var kernel = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += kernel[i + reach];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return across(across(page, kernel).turned(), kernel).turned().turned().turned();
    }

    private static Gray across(Gray page, float[] kernel) {
        int reach = kernel.length / 2;
        var result = new float[page.width() * page.height()];
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                float sum = 0;
                for (int i = 0; i < kernel.length; i++) {
                    sum += kernel[i] * page.at(x + i - reach, y);
                }
                result[y * page.width() + x] = sum;
            }
        }
        return new Gray(page.width(), page.height(), result);
    }

    private BufferedImage throughJpeg(BufferedImage picture) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(jpeg);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
            out.flush();
            return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
    }
}
