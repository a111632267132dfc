package sisinfo.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Pictures on their way between two processes: width, height, then red, green and blue of every pixel. */
final class Pixels {

    private Pixels() {}

    static void write(BufferedImage picture, DataOutputStream out) throws IOException {
        int width = picture.getWidth();
        out.writeInt(width);
        out.writeInt(picture.getHeight());
        var row = new int[width];
        var packed = new byte[3 * width];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                packed[3 * x] = (byte) (row[x] >> 16);
                packed[3 * x + 1] = (byte) (row[x] >> 8);
                packed[3 * x + 2] = (byte) row[x];
            }
            out.write(packed);
        }
    }

    static BufferedImage read(DataInputStream in) throws IOException {
        int width = in.readInt();
        int height = in.readInt();
        if (width < 1 || height < 1 || 3L * width * height > in.available()) {
            throw new IOException("Not a picture");
        }
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        var packed = new byte[3 * width];
        for (int y = 0; y < height; y++) {
            in.readFully(packed);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] =
                        (packed[3 * x] & 0xff) << 16 | (packed[3 * x + 1] & 0xff) << 8 | packed[3 * x + 2] & 0xff;
            }
        }
        return picture;
    }
}
