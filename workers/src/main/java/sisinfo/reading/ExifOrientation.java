package sisinfo.reading;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** How the camera or scanner was held, 1 (upright) to 8, as JPEG, PNG, WebP and TIFF say it. */
final class ExifOrientation {

    private static final int UPRIGHT = 1;

    private ExifOrientation() {}

    /** @param page of a TIFF, from 0; every page says its own */
    static int of(byte[] bytes, int page) {
        try {
            var directories = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length)
                    .getDirectoriesOfType(ExifIFD0Directory.class)
                    .stream()
                    .filter(it -> it.getParent() == null)
                    .toList();
            if (directories.isEmpty()) {
                return UPRIGHT;
            }
            var value = directories
                    .get(Math.min(page, directories.size() - 1))
                    .getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return value != null && value >= 1 && value <= 8 ? value : UPRIGHT;
        } catch (ImageProcessingException | IOException | RuntimeException broken) {
            return UPRIGHT;
        }
    }
}
