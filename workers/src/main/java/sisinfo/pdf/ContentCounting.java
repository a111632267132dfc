package sisinfo.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Runs through what a page draws without drawing it, to see how much it is. */
final class ContentCounting extends PDFGraphicsStreamEngine {

    private final Budget budget;
    private final PdfLimits limits;

    private ContentCounting(PDPage page, Budget budget, PdfLimits limits) {
        super(page);
        this.budget = budget;
        this.limits = limits;
    }

    static void of(PDPage page, Budget budget, PdfLimits limits) throws IOException {
        new ContentCounting(page, budget, limits).processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.take();
        super.processOperator(operator, operands);
    }

    @Override
    public void drawImage(PDImage picture) {
        if (!limits.allows(picture.getWidth(), picture.getHeight())) {
            throw new BudgetedRenderer.TooManyPixels(picture.getWidth(), picture.getHeight());
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float();
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void moveTo(float x, float y) {}

    @Override
    public void lineTo(float x, float y) {}

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

    @Override
    public void closePath() {}

    @Override
    public void endPath() {}

    @Override
    public void strokePath() {}

    @Override
    public void fillPath(int windingRule) {}

    @Override
    public void fillAndStrokePath(int windingRule) {}

    @Override
    public void shadingFill(COSName shading) {}
}
