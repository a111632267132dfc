package sisinfo.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Whether a compressed stream has its end; the filters of the library give what there is and say nothing. */
final class StreamEnd {

    private static final int TAIL = 256;

    private StreamEnd() {}

    static boolean isMissing(COSStream stream) {
        var filter = first(stream.getFilters());
        try {
            if (COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) {
                return isDeflateCut(stream);
            }
            if (COSName.DCT_DECODE.equals(filter) || COSName.DCT_DECODE_ABBREVIATION.equals(filter)) {
                return isJpegCut(stream);
            }
            return false;
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static COSBase first(COSBase filters) {
        return filters instanceof COSArray several && several.size() > 0 ? several.getObject(0) : filters;
    }

    /** The last block says that it is the last; the check sum after it is left out by some. */
    private static boolean isDeflateCut(COSStream stream) throws IOException {
        var inflater = new Inflater(true);
        try (var in = stream.createRawInputStream()) {
            var buffer = new byte[1 << 16];
            var out = new byte[1 << 16];
            in.skipNBytes(2);
            long unpacked = 0;
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    int read = in.read(buffer);
                    if (read < 0) {
                        return true;
                    }
                    inflater.setInput(buffer, 0, read);
                }
                unpacked += inflater.inflate(out);
                if (unpacked > PdfInspecting.MAX_STREAM_BYTES * 4) {
                    throw new Budget.Exceeded();
                }
            }
            return false;
        } catch (DataFormatException broken) {
            return true;
        } finally {
            inflater.end();
        }
    }

    private static boolean isJpegCut(COSStream stream) throws IOException {
        try (InputStream in = stream.createRawInputStream()) {
            var bytes = in.readAllBytes();
            for (int i = bytes.length - 2; i >= Math.max(0, bytes.length - TAIL); i--) {
                if (bytes[i] == (byte) 0xff && bytes[i + 1] == (byte) 0xd9) {
                    return false;
                }
            }
            return true;
        }
    }
}
