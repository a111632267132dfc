package sisinfo.reading;

import java.awt.image.BufferedImage;
import java.util.List;

/** A document held in memory: its kind told by its first bytes, its pages decoded when somebody looks at them. */
public final class ReadableFile implements ReadableDocument {

    private final byte[] bytes;
    private final String mediaType;
    private final List<BufferedImage> pages;

    public ReadableFile(byte[] bytes) {
        this.bytes = bytes;
        this.mediaType = MediaType.of(bytes);
        this.pages = pages(mediaType, bytes);
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public List<BufferedImage> pages() {
        return pages;
    }

    private static List<BufferedImage> pages(String mediaType, byte[] bytes) {
        if (mediaType.equals(MediaType.PDF)) {
            return new LazyPages(new PdfPages(bytes));
        }
        return mediaType.startsWith("image/") ? new LazyPages(new PicturePages(bytes)) : List.of();
    }
}
