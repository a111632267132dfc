package sisinfo.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.Map;

/** Pages decoded on first use; let go again when memory is short, as twenty pages are a quarter of a gigabyte. */
final class LazyPages extends AbstractList<BufferedImage> {

    private final PageSource source;
    private final Map<Integer, SoftReference<BufferedImage>> seen = new HashMap<>();
    private int size = -1;

    LazyPages(PageSource source) {
        this.source = source;
    }

    @Override
    public synchronized BufferedImage get(int index) {
        var known = seen.get(index);
        var page = known == null ? null : known.get();
        if (page == null) {
            page = decode(index);
            seen.put(index, new SoftReference<>(page));
        }
        return page;
    }

    @Override
    public synchronized int size() {
        try {
            size = size < 0 ? source.count() : size;
            return size;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocument("Pages cannot be counted", e);
        }
    }

    private BufferedImage decode(int index) {
        try {
            return source.decode(index);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocument("Page %d cannot be decoded".formatted(index + 1), e);
        }
    }
}
