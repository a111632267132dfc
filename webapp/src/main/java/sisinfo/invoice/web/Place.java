package sisinfo.invoice.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.Position;

/** Where the viewer draws a frame: a box on a page of one of the documents. */
record Place(UUID document, @Nullable Position position) {

    /** For the viewer's script: {@code page x y width height}. */
    public String box() {
        return position == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%d %.4f %.4f %.4f %.4f",
                        position.page(),
                        position.x(),
                        position.y(),
                        position.width(),
                        position.height());
    }
}
