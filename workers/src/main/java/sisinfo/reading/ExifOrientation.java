package sisinfo.reading;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a JPEG's camera was held, 1 (upright) to 8, from the orientation tag (0x0112) of its EXIF segment. */
final class ExifOrientation {

    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;

    private ExifOrientation() {}

    static int of(byte[] bytes) {
        try {
            return find(ByteBuffer.wrap(bytes));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            return UPRIGHT;
        }
    }

    private static int find(ByteBuffer jpeg) {
        if (jpeg.getShort() != (short) 0xFFD8) {
            return UPRIGHT;
        }
        while (jpeg.remaining() > 4 && jpeg.get() == (byte) 0xFF) {
            int marker = jpeg.get() & 0xFF;
            int length = jpeg.getShort() & 0xFFFF;
            int next = jpeg.position() + length - 2;
            if (marker == 0xE1 && length > 14 && jpeg.getInt(jpeg.position()) == 0x45786966) {
                return tiff(jpeg.slice(jpeg.position() + 6, length - 8));
            }
            if (marker == 0xDA) {
                break;
            }
            jpeg.position(next);
        }
        return UPRIGHT;
    }

    private static int tiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
