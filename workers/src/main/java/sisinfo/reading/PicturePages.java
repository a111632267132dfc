package sisinfo.reading;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Decodes photos and scans, turned the way the camera was held; a TIFF may have several pages. */
final class PicturePages implements PageSource {

    private static final long MAX_PIXELS = 120_000_000;

    private final byte[] bytes;

    PicturePages(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int count() throws IOException {
        return with(reader -> reader.getNumImages(true));
    }

    @Override
    public BufferedImage decode(int index) throws IOException {
        var picture = with(reader -> {
            if ((long) reader.getWidth(index) * reader.getHeight(index) > MAX_PIXELS) {
                throw new IOException("Too many pixels");
            }
            return reader.read(index);
        });
        return upright(picture, ExifOrientation.of(bytes, index));
    }

    private <T> T with(Look<T> look) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("No decoder for this picture");
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                return look.at(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    /** The eight EXIF orientations: mirrored when even (except 3 and 6 are pure turns), sides swapped from 5 on. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        double w = picture.getWidth();
        double h = picture.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        if (turn.isIdentity()) {
            return picture;
        }
        boolean swapped = orientation >= 5;
        var size = new int[] {(int) (swapped ? h : w), (int) (swapped ? w : h)};
        var target = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB);
        var pen = target.createGraphics();
        pen.drawImage(picture, new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR), 0, 0);
        pen.dispose();
        return target;
    }

    /** A question to an open decoder. */
    private interface Look<T> {
        T at(ImageReader reader) throws IOException;
    }
}
