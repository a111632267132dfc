package sisinfo.reading.image;

import java.awt.image.BufferedImage;
import java.util.Locale;

/** What becomes of a printed form before it reaches us. */
public enum FormCopy {
    SCAN,
    PHOTO,
    HARSH,
    STAMPED;

    public String kind() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Every third scan is coarse; every second stamped page is scanned in colour. */
    public BufferedImage of(FormDrawing form, long seed) {
        var page = form.page();
        return switch (this) {
            case SCAN -> (seed % 3 == 2 ? Degradation.COARSE : Degradation.SCAN).apply(grey(page), seed);
            case PHOTO -> Degradation.PHOTO.apply(grey(page), seed);
            case HARSH -> Degradation.HARSH.apply(grey(page), seed);
            case STAMPED -> {
                var stamped = OfficeInk.on(page, seed);
                yield Degradation.SCAN.apply(seed % 2 == 0 ? grey(stamped) : stamped, seed);
            }
        };
    }

    private static BufferedImage grey(BufferedImage page) {
        var grey = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var pen = grey.createGraphics();
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        return grey;
    }
}
