package sisinfo.reading.barcode;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.oned.ITFReader;
import java.util.Map;
import java.util.Optional;
import sisinfo.reading.image.Gray;

/** What the barcode library reads by itself: enough for scans and careful photos. */
final class PlainCodes {

    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    private PlainCodes() {}

    static Optional<Result> read(Gray picture, BarcodeFormat format) {
        var reader = format == BarcodeFormat.ITF ? new ITFReader() : new Code128Reader();
        try {
            return Optional.of(reader.decode(bitmap(picture), HINTS));
        } catch (ReaderException nothingThere) {
            return Optional.empty();
        }
    }

    private static BinaryBitmap bitmap(Gray picture) {
        var source = new PlanarYUVLuminanceSource(
                picture.bytes(), picture.width(), picture.height(), 0, 0, picture.width(), picture.height(), false);
        return new BinaryBitmap(new HybridBinarizer(source));
    }
}
