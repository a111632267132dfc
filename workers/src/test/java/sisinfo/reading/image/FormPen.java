package sisinfo.reading.image;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Draws on a page of 300 dpi in colour; lengths are in millimetres, type in points. */
final class FormPen {

    static final double DOT = 300 / 25.4;

    private final BufferedImage page;
    private final Graphics2D pen;
    private final String family;

    FormPen(boolean landscape, String family) {
        this.family = family;
        int shorter = (int) (210 * DOT);
        int longer = (int) (297 * DOT);
        page = new BufferedImage(
                landscape ? longer : shorter, landscape ? shorter : longer, BufferedImage.TYPE_INT_RGB);
        pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setStroke(new BasicStroke(2.2f));
    }

    BufferedImage finished() {
        pen.dispose();
        return page;
    }

    double width() {
        return page.getWidth() / DOT;
    }

    double width(String text, double points, int type) {
        return font(points, type)
                        .getStringBounds(text, pen.getFontRenderContext())
                        .getWidth()
                / DOT;
    }

    void text(String text, double x, double y, double points, int type) {
        pen.setFont(font(points, type));
        pen.drawString(text, (float) (x * DOT), (float) (y * DOT));
    }

    /** In smaller type when the text would be wider than its room. */
    void fitted(String text, double x, double y, double room, double points, int type) {
        text(text, x, y, Math.min(points, points * room / Math.max(0.1, width(text, points, type))), type);
    }

    void line(double x1, double y1, double x2, double y2) {
        pen.drawLine(dots(x1), dots(y1), dots(x2), dots(y2));
    }

    void dashes(double x1, double y1, double x2, double y2) {
        pen.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {14, 10}, 0));
        line(x1, y1, x2, y2);
        pen.setStroke(new BasicStroke(2.2f));
    }

    void frame(double x, double y, double w, double h, double round) {
        pen.drawRoundRect(dots(x), dots(y), dots(w), dots(h), dots(round), dots(round));
    }

    void fill(double x, double y, double w, double h, Color colour) {
        pen.setColor(colour);
        pen.fillRect(dots(x), dots(y), dots(w), dots(h));
        pen.setColor(Color.BLACK);
    }

    private Font font(double points, int type) {
        return new Font(family, type, 1).deriveFont(type, (float) (points * 300 / 72));
    }

    private static int dots(double millimetres) {
        return (int) Math.round(millimetres * DOT);
    }
}
