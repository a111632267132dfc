package sisinfo.shared;

import java.text.Normalizer;

/** One spelling for what looks the same: {@code é} is one character here, however a keyboard or a file system writes it. */
public final class UnicodeText {

    private UnicodeText() {}

    /** Canonically composed (NFC, Unicode Standard Annex 15). */
    public static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
