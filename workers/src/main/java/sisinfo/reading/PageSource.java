package sisinfo.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** Decodes one page of a document at a time. */
interface PageSource {

    int count() throws IOException;

    /** @param index from 0 */
    BufferedImage decode(int index) throws IOException;
}
