package sisinfo.intake.web;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import sisinfo.document.DocumentView;
import sisinfo.files.PrivateFiles;
import sisinfo.reading.Readings;

/** Pages as pictures for the viewer: all pages of a document are drawn when the first is asked for, then kept. */
@Component
class PageImages {

    private final Readings readings;
    private final PageImageProperties properties;
    /** Pages are large in memory: one document at a time is drawn. */
    private final Semaphore place = new Semaphore(1, true);

    PageImages(Readings readings, PageImageProperties properties) {
        this.readings = readings;
        this.properties = properties;
    }

    /** @param page from 1; empty when the document has no such page */
    Optional<Path> find(DocumentView document, int page) {
        var file = folder(document).resolve(page + ".jpg");
        if (!Files.exists(file)) {
            draw(document, file);
        }
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    private void draw(DocumentView document, Path wanted) {
        place.acquireUninterruptibly();
        try {
            if (Files.exists(wanted)) {
                return;
            }
            var folder = folder(document);
            var pages = readings.open(document.id()).pages();
            for (int i = 0; i < pages.size(); i++) {
                write(scaled(pages.get(i)), folder.resolve((i + 1) + ".jpg"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep pages of " + document.id(), e);
        } finally {
            place.release();
        }
    }

    private static void write(BufferedImage page, Path file) throws IOException {
        var half = PrivateFiles.temporary(PrivateFiles.folderOf(file), ".part");
        ImageIO.write(page, "jpg", half.toFile());
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** JPEG knows no transparency, so every page is painted on white. */
    private BufferedImage scaled(BufferedImage page) {
        var width = Math.min(page.getWidth(), properties.maxWidth());
        var height = Math.max(1, (int) Math.round((double) page.getHeight() * width / page.getWidth()));
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(
                width == page.getWidth() ? page : page.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING),
                0,
                0,
                null);
        pen.dispose();
        return picture;
    }

    private Path folder(DocumentView document) {
        return properties.folder().resolve(document.sha256().substring(0, 2)).resolve(document.sha256());
    }
}
