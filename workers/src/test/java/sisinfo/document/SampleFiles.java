package sisinfo.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files as people send them, good and bad. */
public final class SampleFiles {

    private SampleFiles() {}

    public static byte[] corpus(String name) {
        try (var in = SampleFiles.class.getResourceAsStream("/corpus/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An XML invoice nobody has sent before: the access key and number are left alone, a comment differs. */
    public static byte[] freshXml(String name) {
        var xml = new String(corpus(name), StandardCharsets.UTF_8);
        return (xml + "<!-- " + new Random().nextLong() + " -->").getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] picture(int width, int height, String format) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = picture.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        var random = new Random();
        for (int i = 0; i < 40; i++) {
            g.setColor(new Color(random.nextInt(0xffffff)));
            g.fillRect(random.nextInt(width), random.nextInt(height), width / 5, height / 9);
        }
        g.dispose();
        return written(out -> ImageIO.write(picture, format, out));
    }

    /** The same picture as another file. */
    public static byte[] recompressed(byte[] picture) {
        return written(out -> ImageIO.write(ImageIO.read(new java.io.ByteArrayInputStream(picture)), "jpeg", out));
    }

    public static byte[] pdf(int pages) {
        return written(out -> {
            try (var pdf = new PDDocument()) {
                for (int i = 0; i < pages; i++) {
                    pdf.addPage(new PDPage());
                }
                pdf.save(out);
            }
        });
    }

    public static byte[] pdfWithPassword() {
        return written(out -> {
            try (var pdf = new PDDocument()) {
                pdf.addPage(new PDPage());
                pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
                pdf.save(out);
            }
        });
    }

    /** A few kilobytes that unpack to 80 MB of page content. */
    public static byte[] pdfBomb() {
        return written(out -> {
            try (var pdf = new PDDocument()) {
                var page = new PDPage();
                pdf.addPage(page);
                try (var content = new PDPageContentStream(pdf, page)) {
                    var line = " ".repeat(1_000_000);
                    for (int i = 0; i < 80; i++) {
                        content.addComment(line);
                    }
                }
                pdf.save(out);
            }
        });
    }

    public static byte[] zip() {
        return written(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("nota.pdf"));
                zip.write(pdf(1));
            }
        });
    }

    public static Path file(Path folder, String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] written(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }
}
