package sisinfo.reading.image;

import static sisinfo.reading.image.DrawnInvoice.money;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import sisinfo.reading.image.FormStyle.Between;
import sisinfo.reading.image.TableStyle.Column;

/** The product table of a form, its columns as wide as what stands in them; lengths are in millimetres. */
final class FormTable {

    private static final double PADDING = 1;

    private final FormStyle style;
    private final FormPen pen;
    private final List<DrawnInvoice.Line> lines;
    private final double[] widths;
    private final double narrow;

    FormTable(FormStyle style, FormPen pen, List<DrawnInvoice.Line> lines) {
        this.style = style;
        this.pen = pen;
        this.lines = lines;
        widths = new double[style.columns().size()];
        double all = 0;
        for (int i = 0; i < widths.length; i++) {
            var column = style.columns().get(i);
            double widest = widestHeading(column);
            for (int row = 0; row < lines.size(); row++) {
                widest = Math.max(widest, pen.width(text(lines.get(row), row, column), style.rows(), Font.PLAIN));
            }
            widths[i] = column == Column.DESCRIPTION ? 0 : widest + 2 * PADDING;
            all += widths[i];
        }
        double room = pen.width() - 2 * style.margin();
        narrow = Math.min(1, (room - 38) / all);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = widths[i] == 0 ? room - all * narrow : widths[i] * narrow;
        }
    }

    private double widestHeading(Column column) {
        double widest = 0;
        for (var part : heading(column)) {
            widest = Math.max(widest, pen.width(part, headings(), Font.BOLD));
        }
        return widest;
    }

    private double headings() {
        return Math.min(6, style.rows() - 0.3);
    }

    private String[] heading(Column column) {
        var text = column.heading(style.wording());
        return style.stacked() && column != Column.DESCRIPTION && column != Column.CODE
                ? text.split(" ", 2)
                : new String[] {text};
    }

    /** @return where the table ends */
    double draw(double top) {
        double height = style.stacked() ? 6 : 4.2;
        if (style.shaded()) {
            pen.fill(style.margin(), top, pen.width() - 2 * style.margin(), height, new Color(0xD8D8D8));
        }
        double x = style.margin();
        for (int i = 0; i < widths.length; i++) {
            var parts = heading(style.columns().get(i));
            for (int j = 0; j < parts.length; j++) {
                double base = top + height / 2 + 0.8 + (j - (parts.length - 1) / 2.0) * headings() * 0.38;
                centre(parts[j], x, widths[i], base, headings(), Font.BOLD);
            }
            x += widths[i];
        }
        rule(top);
        rule(top + height);
        double y = top + height;
        for (int i = 0; i < lines.size(); i++) {
            y = row(i, y);
        }
        double bottom = y + style.spare();
        x = style.margin();
        for (int i = 0; style.upright() && i <= widths.length; i++) {
            pen.line(x, top, x, bottom);
            x += i < widths.length ? widths[i] : 0;
        }
        rule(bottom);
        return bottom;
    }

    private double row(int number, double top) {
        var line = lines.get(number);
        int place = style.columns().indexOf(Column.DESCRIPTION);
        var wrapped = wrapped(line.description(), widths[place] - 2 * PADDING);
        double bottom = top + style.rowHeight() * (1 + 0.62 * (wrapped.size() - 1));
        if (style.between() == Between.STRIPES && number % 2 == 1) {
            pen.fill(style.margin(), top, pen.width() - 2 * style.margin(), bottom - top, new Color(0xEDEDED));
        }
        double base = top + style.rowHeight() * 0.72;
        double x = style.margin();
        for (int i = 0; i < widths.length; i++) {
            var column = style.columns().get(i);
            if (column == Column.DESCRIPTION) {
                for (int j = 0; j < wrapped.size(); j++) {
                    pen.text(
                            wrapped.get(j), x + PADDING, base + j * style.rowHeight() * 0.62, style.rows(), Font.PLAIN);
                }
            } else {
                set(text(line, number, column), column, x, widths[i], base);
            }
            x += widths[i];
        }
        if (style.between() == Between.RULE) {
            rule(bottom);
        } else if (style.between() == Between.DASHES) {
            pen.dashes(style.margin(), bottom, pen.width() - style.margin(), bottom);
        }
        return bottom;
    }

    private void set(String text, Column column, double x, double width, double base) {
        double points = Math.min(style.rows(), style.rows() * narrow);
        double wide = pen.width(text, points, Font.PLAIN);
        if (style.centred()) {
            centre(text, x, width, base, points, Font.PLAIN);
        } else {
            pen.text(
                    text,
                    column.isFigure() ? x + width - PADDING * narrow - wide : x + PADDING * narrow,
                    base,
                    points,
                    Font.PLAIN);
        }
    }

    private void centre(String text, double x, double width, double base, double points, int type) {
        double fitting = Math.min(points, points * (width - 0.6) / pen.width(text, points, type));
        pen.text(text, x + (width - pen.width(text, fitting, type)) / 2, base, fitting, type);
    }

    private void rule(double y) {
        pen.line(style.margin(), y, pen.width() - style.margin(), y);
    }

    private List<String> wrapped(String text, double room) {
        var all = new ArrayList<String>();
        var open = "";
        for (var word : text.split(" ")) {
            var longer = open.isEmpty() ? word : open + " " + word;
            if (!open.isEmpty() && pen.width(longer, style.rows(), Font.PLAIN) > room) {
                all.add(open);
                longer = word;
            }
            open = longer;
        }
        all.add(open);
        return all;
    }

    private static String text(DrawnInvoice.Line line, int number, Column column) {
        return switch (column) {
            case ITEM -> String.valueOf(number + 1);
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
}
