package sisinfo.reading.barcode;

import com.google.zxing.BarcodeFormat;
import java.util.List;
import java.util.Optional;
import sisinfo.reading.AccessKey;
import sisinfo.reading.image.Gray;
import sisinfo.reading.image.LineSearch;

/** Looks for the access key's bars and the QR code on one page, the cheapest way first. */
final class PageCodes {

    private static final int LARGE = 3000;

    private final Gray picture;

    PageCodes(Gray picture) {
        this.picture = picture;
    }

    /** A valid key, else one whose check digit fails though that of its bars holds: then it was printed like this. */
    Optional<CodeHit> accessKey() {
        var plain = PlainCodes.read(picture, BarcodeFormat.CODE_128).map(CodeHit::of);
        return plain.filter(it -> AccessKey.isValid(it.text()))
                .or(() -> byShape(picture))
                .or(() -> byShape(picture.turned()).map(it -> it.turnedBack(picture.height())))
                .or(() -> plain.filter(it -> AccessKey.isShaped(it.text())));
    }

    List<CodeHit> qr() {
        return QrCodes.in(picture);
    }

    /** The 44 digits in the bars of a boleto or of a bill of a public service. */
    boolean showsPaymentBars() {
        return PlainCodes.read(picture, BarcodeFormat.ITF)
                .filter(it -> it.getText().length() == 44)
                .isPresent();
    }

    private static Optional<CodeHit> byShape(Gray page) {
        int factor = Math.max(page.width(), page.height()) > LARGE ? 2 : 1;
        var picture = factor == 1 ? page : page.shrunk(factor);
        var straightening = LineSearch.straighten(picture);
        for (var region : BarRegions.in(straightening.apply(picture, 1))) {
            var profile = new BarAveraging(picture, straightening, region).profile();
            var found = read(profile).or(() -> read(profile.reversed()));
            if (found.isPresent()) {
                return found.map(
                        it -> CodeHit.of(it.key(), region, straightening).times(factor));
            }
        }
        return Optional.empty();
    }

    private static Optional<KeyCandidate> read(BarProfile profile) {
        return SoftCodes.read(profile).filter(KeyCandidate::proved);
    }
}
