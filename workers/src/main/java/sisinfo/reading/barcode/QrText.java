package sisinfo.reading.barcode;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sisinfo.reading.AccessKey;
import sisinfo.reading.Paper;

/** The address inside the QR code of a consumer's invoice (NFC-e), in its older and its present form. */
record QrText(String text) {

    private static final Pattern KEY = Pattern.compile("(?:[?&](?:p|chNFe)=)([0-9A-Z]{44})(?![0-9A-Z])");
    private static final Pattern OTHER_KEY = Pattern.compile("[?&]ch(?:CTe|MDFe)=([0-9A-Z]{44})(?![0-9A-Z])");
    private static final Pattern SERVICE = Pattern.compile("(?i)nfse?\\.gov\\.br/.*chave=[0-9]{50}(?![0-9])");

    private static final Pattern OLD_TOTAL = Pattern.compile("[?&]vNF=([0-9]{1,13}\\.[0-9]{2})(?![0-9])");
    /** Issued without connection: key|version|environment|day|total|… */
    private static final Pattern OFFLINE_TOTAL =
            Pattern.compile("[?&]p=[0-9A-Z]{44}\\|[0-9]\\|[12]\\|[0-9]{2}\\|([0-9]{1,13}\\.[0-9]{2})\\|");

    static QrText of(String raw) {
        try {
            return new QrText(URLDecoder.decode(raw, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return new QrText(raw);
        }
    }

    Optional<AccessKey> accessKey() {
        return first(KEY).flatMap(AccessKey::of).filter(it -> AccessKey.isPlausible(it.value()));
    }

    /** What the address says that the paper is, when it is no invoice. */
    Optional<Paper> otherPaper() {
        return first(OTHER_KEY)
                .flatMap(AccessKey::of)
                .flatMap(it -> Paper.ofModel(it.model()))
                .or(() -> SERVICE.matcher(text).find() ? Optional.of(Paper.SERVICE_INVOICE) : Optional.empty());
    }

    Optional<String> total() {
        return first(OLD_TOTAL).or(() -> first(OFFLINE_TOTAL));
    }

    private Optional<String> first(Pattern pattern) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::find).map(it -> it.group(1));
    }
}
