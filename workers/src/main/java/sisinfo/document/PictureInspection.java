package sisinfo.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Looks at a picture's size before decoding it, then decodes it small. */
final class PictureInspection {

    private static final int SMALL = 1200;

    private PictureInspection() {}

    static Shape inspect(String mediaType, byte[] bytes, DocumentProperties limits) throws RefusedDocument {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw damaged();
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                return look(mediaType, reader, limits);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
    }

    private static Shape look(String mediaType, ImageReader reader, DocumentProperties limits)
            throws IOException, RefusedDocument {
        int pages = reader.getNumImages(true);
        if (pages > limits.maxPages()) {
            throw PdfInspection.tooManyPages(pages, limits);
        }
        for (int page = 0; page < pages; page++) {
            checkPixels(reader.getWidth(page), reader.getHeight(page), limits);
        }
        return new Shape(mediaType, pages, PerceptualHash.of(small(reader)));
    }

    static void checkPixels(int width, int height, DocumentProperties limits) throws RefusedDocument {
        if ((long) width * height > limits.maxPixels() || Math.max(width, height) > limits.maxSide()) {
            throw tooManyPixels(width, height);
        }
    }

    static RefusedDocument tooManyPixels(int width, int height) {
        return RefusedDocument.because(
                "too-many-pixels",
                "A imagem tem %d × %d pontos, grande demais. Fotografe de novo ou reduza a imagem."
                        .formatted(width, height));
    }

    private static BufferedImage small(ImageReader reader) throws IOException, RefusedDocument {
        var warned = new boolean[1];
        reader.addIIOReadWarningListener((source, warning) -> warned[0] = true);
        var param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / SMALL);
        param.setSourceSubsampling(step, step, 0, 0);
        var picture = reader.read(0, param);
        if (warned[0]) {
            throw damaged();
        }
        return picture;
    }

    private static RefusedDocument damaged() {
        return RefusedDocument.because(
                "broken-picture", "A imagem está incompleta ou danificada. Tire a foto de novo e envie outra vez.");
    }
}
