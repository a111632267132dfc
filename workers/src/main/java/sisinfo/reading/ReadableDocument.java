package sisinfo.reading;

import java.awt.image.BufferedImage;
import java.util.List;

/** A document a reader can look at: its bytes, and its pages as upright pictures when it has any. */
public interface ReadableDocument {

    /** {@code application/xml}, {@code application/pdf}, {@code image/jpeg}, {@code image/png}, …; judged by content. */
    String mediaType();

    byte[] bytes();

    /**
     * Pages as pictures; a PDF is rendered at 200 dpi on first use, XML has none.
     *
     * @throws UnreadableDocument when the bytes do not decode
     */
    List<BufferedImage> pages();
}
