package sisinfo.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;

/** Scans whose page is one picture in JPEG 2000. */
class Jpeg2000Tests {

    private static final int WIDTH = 200;
    private static final int HEIGHT = 300;

    @Test
    void drawsThePictureAlsoWhereThePdfNamesAnotherColourSpaceThanItsDecoder() throws IOException {
        for (var named : new PDColorSpace[] {PDDeviceGray.INSTANCE, PDDeviceRGB.INSTANCE}) {
            var page = drawn(scan(named));

            assertThat(brightness(page, 0.25, 0.25)).as("upper left, %s", named).isLessThan(60);
            assertThat(brightness(page, 0.75, 0.25))
                    .as("upper right, %s", named)
                    .isGreaterThan(200);
            assertThat(brightness(page, 0.25, 0.75)).as("lower left, %s", named).isGreaterThan(200);
            assertThat(brightness(page, 0.75, 0.75))
                    .as("lower right, %s", named)
                    .isLessThan(60);
        }
    }

    private static byte[] scan(PDColorSpace named) throws IOException {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(WIDTH / 2, 0, WIDTH / 2, HEIGHT / 2);
        pen.fillRect(0, HEIGHT / 2, WIDTH / 2, HEIGHT / 2);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, "jpeg 2000", bytes))
                .as("a writer of JPEG 2000")
                .isTrue();
        try (var pdf = new PDDocument()) {
            var page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
            pdf.addPage(page);
            var image = new PDImageXObject(
                    pdf, new ByteArrayInputStream(bytes.toByteArray()), COSName.JPX_DECODE, WIDTH, HEIGHT, 8, named);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.drawImage(image, 0, 0, WIDTH, HEIGHT);
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static BufferedImage drawn(byte[] pdf) throws IOException {
        var input = ByteBuffer.allocate(4 + pdf.length).putInt(0).put(pdf).array();
        return Pixels.read(new DataInputStream(new ByteArrayInputStream(new PdfDrawing().run(input))));
    }

    private static int brightness(BufferedImage page, double x, double y) {
        return page.getRGB((int) (x * page.getWidth()), (int) (y * page.getHeight())) & 0xff;
    }
}
