package sisinfo.pdf;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages within a budget; a picture that cannot be decoded is drawn as a grey field, and remembered. */
final class BudgetedRenderer extends PDFRenderer {

    private final Budget budget;
    private final PdfLimits limits;
    private boolean largePictureMissing;

    BudgetedRenderer(PDDocument pdf, Budget budget, PdfLimits limits) {
        super(pdf);
        this.budget = budget;
        this.limits = limits;
        setSubsamplingAllowed(true);
    }

    /** Whether a picture over a quarter of a page could not be shown. */
    boolean isLargePictureMissing() {
        return largePictureMissing;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters);
    }

    /** Counts operators at every depth, looks at sizes before decoding. */
    private final class Drawer extends PageDrawer {

        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            budget.take();
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage picture) throws IOException {
            if (!limits.allows(picture.getWidth(), picture.getHeight())) {
                throw new TooManyPixels(picture.getWidth(), picture.getHeight());
            }
            try {
                super.drawImage(Jpeg2000.decoded(document, picture));
            } catch (Budget.Exceeded | TooManyPixels tooMuch) {
                throw tooMuch;
            } catch (IOException | RuntimeException undecodable) {
                drawInstead();
            }
        }

        private void drawInstead() {
            var place = getGraphicsState()
                    .getCurrentTransformationMatrix()
                    .createAffineTransform()
                    .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1));
            var page = getPage().getCropBox();
            var size = place.getBounds2D();
            largePictureMissing |= size.getWidth() * size.getHeight() > 0.25 * page.getWidth() * page.getHeight();
            var pen = getGraphics();
            pen.setComposite(AlphaComposite.SrcOver);
            pen.setClip(null);
            pen.setColor(Color.LIGHT_GRAY);
            pen.fill(place);
        }
    }

    /** A picture that nobody should decode. */
    static final class TooManyPixels extends RuntimeException {

        private final int width;
        private final int height;

        TooManyPixels(int width, int height) {
            super("Too many pixels", null, false, false);
            this.width = width;
            this.height = height;
        }

        PdfRefused refused() {
            return new PdfRefused(PdfProblem.TOO_MANY_PIXELS, width, height);
        }
    }
}
