package sisinfo.reading.image;

import static sisinfo.reading.image.DrawnInvoice.money;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import sisinfo.reading.image.TableStyle.Column;

/** Draws the product table of an invoice in some style; lengths are in millimetres, type in points. */
final class TableDrawing {

    private static final double DOT = 300 / 25.4;
    private static final double LEFT = 8;

    private final TableStyle style;
    private final Graphics2D pen;
    private final double width;

    TableDrawing(TableStyle style, Graphics2D pen, double width) {
        this.style = style;
        this.pen = pen;
        this.width = width - 2 * LEFT;
    }

    /** @return where the table ends */
    double draw(List<DrawnInvoice.Line> lines, double top) {
        double y = top + style.rowHeight() * 1.3;
        for (var column : style.columns()) {
            var font = font(style.bold() ? Font.BOLD : Font.PLAIN, Math.min(6, style.points() - 0.5));
            set(column.heading(style.wording()), column, y - style.rowHeight() * 0.4, font);
        }
        rule(top);
        rule(y);
        int number = 1;
        for (var line : lines) {
            y = row(line, number++, y);
        }
        uprights(top, y + 4);
        rule(y + 4);
        return y + 4;
    }

    private double row(DrawnInvoice.Line line, int number, double top) {
        var font = font(Font.PLAIN, style.points());
        var description = wrapped(line.description(), room(Column.DESCRIPTION), font);
        double base = top + style.rowHeight() * 0.75;
        for (var column : style.columns()) {
            if (column != Column.DESCRIPTION) {
                set(text(line, number, column), column, base, font);
            }
        }
        for (int i = 0; i < description.size(); i++) {
            set(description.get(i), Column.DESCRIPTION, base + i * style.rowHeight() * 0.72, font);
        }
        double bottom = top + style.rowHeight() * (1 + 0.72 * (description.size() - 1));
        if (style.level()) {
            rule(bottom);
        }
        return bottom;
    }

    private static String text(DrawnInvoice.Line line, int number, Column column) {
        return switch (column) {
            case ITEM -> String.valueOf(number);
            case CODE -> line.code();
            case DESCRIPTION -> line.description();
            case NCM -> "84716053";
            case CST -> "0102";
            case CFOP -> "5102";
            case UNIT -> line.unit();
            case QUANTITY -> money(line.quantity(), line.quantity().scale());
            case PRICE -> money(line.price(), line.price().scale());
            case TOTAL -> money(line.total(), 2);
            case BASE, ICMS -> "0,00";
            case RATE -> "18,00";
        };
    }

    private List<String> wrapped(String text, double room, Font font) {
        var lines = new ArrayList<String>();
        var open = "";
        for (var word : text.split(" ")) {
            var longer = open.isEmpty() ? word : open + " " + word;
            if (!open.isEmpty() && width(longer, font) > room - 2) {
                lines.add(open);
                longer = word;
            }
            open = longer;
        }
        lines.add(open);
        return lines;
    }

    /** In smaller type when the text would be wider than its column. */
    private void set(String text, Column column, double y, Font font) {
        double room = room(column) - 2;
        double wide = width(text, font);
        var fitting = wide <= room ? font : font.deriveFont((float) (font.getSize2D() * room / wide));
        pen.setFont(fitting);
        double x = column.isFigure() ? left(column) + room + 1 - width(text, fitting) : left(column) + 1;
        pen.drawString(text, dots(x), dots(y));
    }

    private double width(String text, Font font) {
        return font.getStringBounds(text, pen.getFontRenderContext()).getWidth() / DOT;
    }

    private Font font(int type, double points) {
        return new Font(style.family(), type, 1).deriveFont(type, (float) (points * 300 / 72));
    }

    private double room(Column column) {
        return column == Column.DESCRIPTION
                ? width - style.columns().stream().mapToDouble(Column::width).sum()
                : column.width();
    }

    private double left(Column column) {
        return LEFT
                + style.columns().stream()
                        .takeWhile(it -> it != column)
                        .mapToDouble(this::room)
                        .sum();
    }

    private void uprights(double top, double bottom) {
        if (style.upright()) {
            style.columns().forEach(it -> line(left(it), top, left(it), bottom));
            line(LEFT + width, top, LEFT + width, bottom);
        }
    }

    private void rule(double y) {
        line(LEFT, y, LEFT + width, y);
    }

    private void line(double x1, double y1, double x2, double y2) {
        pen.setStroke(new BasicStroke(2.5f));
        pen.drawLine(dots(x1), dots(y1), dots(x2), dots(y2));
    }

    private static int dots(double millimetres) {
        return (int) Math.round(millimetres * DOT);
    }
}
