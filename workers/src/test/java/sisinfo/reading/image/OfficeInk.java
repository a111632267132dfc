package sisinfo.reading.image;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** What happens to paper in an office: rubber stamps, signatures, ticks, highlighter and punched holes, from a seed. */
public final class OfficeInk {

    private static final double DOT = FormPen.DOT;
    private static final String[] STAMPS = {"RECEBIDO", "PAGO", "ATESTO", "CONFERE", "LIQUIDADO"};
    private static final Color[] INKS = {
        new Color(0x2038A8), new Color(0xB01C2C), new Color(0x5A2A90), new Color(0x282828), new Color(0x1C7A40)
    };
    private static final Color[] PENS = {new Color(0x1A2C9C), new Color(0x202020), new Color(0x2040B8)};
    private static final Color[] MARKERS = {new Color(0xFFF060), new Color(0xB0F080), new Color(0xFFB8D8)};

    private final BufferedImage page;
    private final Random random;
    private final BufferedImage ink;
    private final Graphics2D pen;

    private OfficeInk(BufferedImage page, Random random) {
        this.page = page;
        this.random = random;
        ink = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        pen = ink.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, ink.getWidth(), ink.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** The page as it lies in the folder, with two stamps, a signature and what else there is. */
    public static BufferedImage on(BufferedImage page, long seed) {
        var random = new Random(seed * 7_368_787 + 5);
        var office = new OfficeInk(page, random);
        if (random.nextInt(3) == 0) {
            office.across("SEM VALOR FISCAL");
        }
        for (int i = random.nextInt(2); i >= 0; i--) {
            office.highlight();
        }
        office.stamp(0.45 + random.nextDouble() * 0.3);
        office.stamp(0.1 + random.nextDouble() * 0.8);
        office.sign(0.4 + random.nextDouble() * 0.35);
        for (int i = random.nextInt(8); i > 0; i--) {
            office.tick();
        }
        return office.finished();
    }

    /** Only these words across the page, in grey or colour. */
    public static BufferedImage across(BufferedImage page, String words, long seed) {
        var office = new OfficeInk(page, new Random(seed * 7_368_787 + 6));
        office.across(words);
        return office.finished();
    }

    private void across(String words) {
        var colours = new Color[] {new Color(0xC8C8C8), new Color(0xA0A0A0), new Color(0xE09090), new Color(0xC82030)};
        pen.setColor(colours[random.nextInt(colours.length)]);
        var before = pen.getTransform();
        pen.translate(page.getWidth() / 2.0, page.getHeight() / 2.0);
        pen.rotate(-Math.toRadians(25 + random.nextInt(30)));
        var font = new Font(Font.SANS_SERIF, Font.BOLD, (int) (17 * DOT));
        pen.setFont(font);
        double wide = font.getStringBounds(words, pen.getFontRenderContext()).getWidth();
        pen.drawString(words, (float) (-wide / 2), 0);
        pen.setTransform(before);
    }

    /** Ink lies unevenly on a stamp: some of its points stay bare. */
    private void stamp(double height) {
        double w = (32 + random.nextInt(30)) * DOT;
        double h = w * (0.35 + random.nextDouble() * 0.2);
        var stamp = new BufferedImage((int) w, (int) h, BufferedImage.TYPE_INT_ARGB);
        var rubber = stamp.createGraphics();
        rubber.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        rubber.setColor(INKS[random.nextInt(INKS.length)]);
        float edge = (float) (0.8 * DOT);
        rubber.setStroke(new BasicStroke(edge));
        rubber.drawRoundRect((int) edge, (int) edge, (int) (w - 2 * edge), (int) (h - 2 * edge), 20, 20);
        set(rubber, STAMPS[random.nextInt(STAMPS.length)], w, h * 0.55, 0.42 * h);
        set(
                rubber,
                "%02d / %02d / 2026".formatted(1 + random.nextInt(28), 1 + random.nextInt(12)),
                w,
                h * 0.85,
                0.2 * h);
        rubber.setComposite(AlphaComposite.DstOut);
        for (int i = 0; i < w * h / 60; i++) {
            rubber.setColor(new Color(0, 0, 0, 60 + random.nextInt(150)));
            rubber.fillOval(
                    random.nextInt((int) w), random.nextInt((int) h), 2 + random.nextInt(4), 2 + random.nextInt(4));
        }
        rubber.dispose();
        var before = pen.getTransform();
        pen.translate((0.15 + random.nextDouble() * 0.65) * page.getWidth(), height * page.getHeight());
        pen.rotate(Math.toRadians(random.nextInt(50) - 25));
        pen.drawImage(stamp, (int) (-w / 2), (int) (-h / 2), null);
        pen.setTransform(before);
    }

    private static void set(Graphics2D rubber, String text, double w, double base, double size) {
        var font = new Font(Font.SANS_SERIF, Font.BOLD, 1).deriveFont((float) size);
        double wide = font.getStringBounds(text, rubber.getFontRenderContext()).getWidth();
        rubber.setFont(font.deriveFont((float) Math.min(size, size * 0.85 * w / wide)));
        wide = rubber.getFont()
                .getStringBounds(text, rubber.getFontRenderContext())
                .getWidth();
        rubber.drawString(text, (float) ((w - wide) / 2), (float) base);
    }

    private void sign(double height) {
        var path = new Path2D.Double();
        double x = (0.1 + random.nextDouble() * 0.5) * page.getWidth();
        double y = height * page.getHeight();
        path.moveTo(x, y);
        for (int i = 0; i < 7; i++) {
            double step = (4 + random.nextInt(9)) * DOT;
            path.curveTo(x + step * 0.2, y - roll(14), x + step * 0.7, y + roll(12), x + step, y + roll(4) - 2 * DOT);
            x += step;
        }
        draw(path, 0.35 + random.nextDouble() * 0.35);
    }

    private void tick() {
        double x = (0.3 + random.nextDouble() * 0.6) * page.getWidth();
        double y = (0.4 + random.nextDouble() * 0.3) * page.getHeight();
        var path = new Path2D.Double();
        path.moveTo(x, y);
        path.lineTo(x + 1.5 * DOT, y + 2 * DOT);
        path.quadTo(x + 2.5 * DOT, y - DOT, x + 5 * DOT, y - 4 * DOT);
        draw(path, 0.4);
    }

    private void draw(Path2D path, double millimetres) {
        pen.setColor(PENS[random.nextInt(PENS.length)]);
        pen.setStroke(new BasicStroke((float) (millimetres * DOT), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(path);
    }

    private double roll(double most) {
        return random.nextDouble() * most * DOT;
    }

    private void highlight() {
        pen.setColor(MARKERS[random.nextInt(MARKERS.length)]);
        int y = (int) ((0.35 + random.nextDouble() * 0.35) * page.getHeight());
        pen.fillRect(
                (int) (0.1 * page.getWidth()), y, (int) ((0.3 + random.nextDouble() * 0.5) * page.getWidth()), (int)
                        (4 * DOT));
    }

    /** Ink and print darken the paper together; then the holes are punched. */
    private BufferedImage finished() {
        pen.dispose();
        var result = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int a = page.getRGB(x, y);
                int b = ink.getRGB(x, y);
                int mixed = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    mixed |= (a >> shift & 255) * (b >> shift & 255) / 255 << shift;
                }
                result.setRGB(x, y, mixed);
            }
        }
        if (random.nextBoolean()) {
            var punch = result.createGraphics();
            punch.setColor(random.nextBoolean() ? new Color(0x303030) : new Color(0xB0B0B0));
            for (int i = -1; i <= 1; i += 2) {
                punch.fill(new Ellipse2D.Double(7 * DOT, page.getHeight() / 2.0 + i * 40 * DOT, 6 * DOT, 6 * DOT));
            }
            punch.dispose();
        }
        return result;
    }
}
