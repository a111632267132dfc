package sisinfo.reading.image;

import java.awt.image.BufferedImage;
import java.util.List;
import sisinfo.reading.ReadableDocument;

/** A document made of pictures alone. */
public record PicturePages(List<BufferedImage> pages) implements ReadableDocument {

    public static PicturePages of(BufferedImage... pages) {
        return new PicturePages(List.of(pages));
    }

    @Override
    public String mediaType() {
        return "image/png";
    }

    @Override
    public byte[] bytes() {
        return new byte[0];
    }
}
