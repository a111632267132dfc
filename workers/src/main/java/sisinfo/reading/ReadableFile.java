package sisinfo.reading;

import java.awt.image.BufferedImage;
import java.util.List;

record ReadableFile(byte[] bytes) implements ReadableDocument {
    @Override
    public String mediaType() {
        return "application/xml";
    }

    @Override
    public List<BufferedImage> pages() {
        return List.of();
    }
}
