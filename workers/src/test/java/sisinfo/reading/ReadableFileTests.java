package sisinfo.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

/** Documents told apart by their bytes, and their pages. */
class ReadableFileTests {

    @Test
    void rendersPdfPagesAtTwoHundredDpi() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage(PDRectangle.A4));
            pdf.addPage(new PDPage(PDRectangle.A4));
            pdf.save(bytes);
        }
        var file = new ReadableFile(bytes.toByteArray());

        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.pages()).hasSize(2);
        assertThat(file.pages().get(1).getWidth()).isBetween(1650, 1656);
    }

    @Test
    void turnsAPhotoTheWayTheCameraWasHeld() throws IOException {
        var file = new ReadableFile(withOrientation(jpeg(40, 20), 6));

        var page = file.pages().getFirst();

        assertThat(page.getWidth()).isEqualTo(20);
        assertThat(page.getHeight()).isEqualTo(40);
        assertThat(new Color(page.getRGB(15, 5)).getRed()).isGreaterThan(150);
        assertThat(new Color(page.getRGB(5, 35)).getRed()).isLessThan(100);
    }

    @Test
    void turnsAPngTheWayItSays() throws IOException {
        var page = new ReadableFile(pngWithOrientation(6)).pages().getFirst();

        assertThat(page.getWidth()).isEqualTo(20);
        assertThat(page.getHeight()).isEqualTo(40);
    }

    @Test
    void knowsXmlWithByteOrderMark() {
        var file = new ReadableFile("\uFEFF<NFe/>".getBytes(StandardCharsets.UTF_8));

        assertThat(file.mediaType()).isEqualTo("application/xml");
        assertThat(file.pages()).isEmpty();
    }

    @Test
    void saysWhenAPictureIsBroken() {
        var file = new ReadableFile(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2});

        assertThatThrownBy(() -> file.pages().size()).isInstanceOf(UnreadableDocument.class);
    }

    @Test
    void decodesWebp() {
        assertThat(ImageIO.getImageReadersByMIMEType("image/webp").hasNext()).isTrue();
    }

    /** Red at the left, black at the right. */
    private static byte[] jpeg(int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        return out.toByteArray();
    }

    /** The chunk {@code eXIf} stands right behind the header. */
    private static byte[] pngWithOrientation(int orientation) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        var png = out.toByteArray();
        var tiff = new byte[] {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0
        };
        var chunk = ByteBuffer.allocate(4 + tiff.length)
                .put("eXIf".getBytes(StandardCharsets.US_ASCII))
                .put(tiff)
                .array();
        var sum = new CRC32();
        sum.update(chunk);
        int header = 33;
        return ByteBuffer.allocate(png.length + chunk.length + 8)
                .put(png, 0, header)
                .putInt(tiff.length)
                .put(chunk)
                .putInt((int) sum.getValue())
                .put(png, header, png.length - header)
                .array();
    }

    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(
                new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1
                });
        out.writeBytes(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
