package sisinfo.reading.barcode;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sisinfo.reading.image.Gray;

/** Every QR code on a page: the one of a payment often stands beside the invoice's own. */
final class QrCodes {

    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);
    private static final int MOST = 6;

    private final byte[] pixels;
    private final int width;
    private final int height;

    private QrCodes(Gray picture) {
        pixels = picture.bytes();
        width = picture.width();
        height = picture.height();
    }

    static List<CodeHit> in(Gray picture) {
        var page = new QrCodes(picture);
        var found = new ArrayList<CodeHit>();
        var next = page.next();
        while (!next.isEmpty() && found.size() < MOST) {
            found.addAll(next);
            next.forEach(page::cover);
            next = page.next();
        }
        return found;
    }

    /** Corner squares of two codes may be taken for those of one: then they are looked for one by one. */
    private List<CodeHit> next() {
        try {
            return List.of(CodeHit.of(new QRCodeReader().decode(bitmap(), HINTS)));
        } catch (ReaderException noneOrMixedUp) {
            return several();
        }
    }

    private List<CodeHit> several() {
        try {
            return Stream.of(new QRCodeMultiReader().decodeMultiple(bitmap(), HINTS))
                    .map(CodeHit::of)
                    .toList();
        } catch (ReaderException none) {
            return List.of();
        }
    }

    private BinaryBitmap bitmap() {
        return new BinaryBitmap(
                new HybridBinarizer(new PlanarYUVLuminanceSource(pixels, width, height, 0, 0, width, height, false)));
    }

    private void cover(CodeHit hit) {
        int left = Math.clamp((int) hit.left(), 0, width);
        int right = Math.clamp((int) Math.ceil(hit.right()), left, width);
        int bottom = Math.clamp((int) Math.ceil(hit.bottom()), 0, height);
        for (int y = Math.clamp((int) hit.top(), 0, height); y < bottom; y++) {
            Arrays.fill(pixels, y * width + left, y * width + right, (byte) 255);
        }
    }
}
