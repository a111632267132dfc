package sisinfo.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Pictures in JPEG 2000, taken as their decoder gives them. PDFBox reads the decoded bytes by the colour space that the
 * PDF names: where the decoder made three components of a grey picture, the page would be garbled.
 */
final class Jpeg2000 {

    private Jpeg2000() {}

    /** @return the picture itself where it is of another kind, has a mask, or has other than one or three components of 8 bits */
    static PDImage decoded(PDDocument pdf, PDImage picture) throws IOException {
        if (!(picture instanceof PDImageXObject stored) || !isPlainJpeg2000(stored)) {
            return picture;
        }
        try (var in = stored.getStream().createInputStream(List.of(COSName.JPX_DECODE.getName()))) {
            var image = ImageIO.read(in);
            var raster = image == null ? null : image.getData();
            return raster != null && isSimple(raster) ? LosslessFactory.createFromImage(pdf, rgb(raster)) : picture;
        }
    }

    private static boolean isPlainJpeg2000(PDImageXObject picture) throws IOException {
        return picture.getStream().getFilters().contains(COSName.JPX_DECODE)
                && !picture.isStencil()
                && picture.getSoftMask() == null
                && picture.getMask() == null
                && picture.getDecode() == null;
    }

    private static boolean isSimple(Raster raster) {
        return raster.getSampleModel().getDataType() == DataBuffer.TYPE_BYTE
                && (raster.getNumBands() == 1 || raster.getNumBands() == 3);
    }

    private static BufferedImage rgb(Raster raster) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        var image = new BufferedImage(width, raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        var samples = new int[width * bands];
        var row = new int[width];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, samples);
            for (int x = 0; x < width; x++) {
                int first = x * bands;
                row[x] = samples[first] << 16 | samples[first + bands / 2] << 8 | samples[first + bands - 1];
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }
}
