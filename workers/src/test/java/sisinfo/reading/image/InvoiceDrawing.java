package sisinfo.reading.image;

import static sisinfo.reading.image.DrawnInvoice.formatted;
import static sisinfo.reading.image.DrawnInvoice.money;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.oned.Code128Writer;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Map;

/** Draws an invoice in one of three layouts on a page of 300 dpi; lengths are in millimetres, type in points. */
public final class InvoiceDrawing {

    /** How the page is laid out. */
    public enum Layout {
        BOXED,
        AIRY,
        WIDE
    }

    private static final double DOT = 300 / 25.4;

    private final DrawnInvoice invoice;
    private final Layout layout;
    private final BufferedImage page;
    private final Graphics2D pen;
    private final String family;

    private InvoiceDrawing(DrawnInvoice invoice, Layout layout, boolean wide) {
        this.invoice = invoice;
        this.layout = layout;
        int shorter = (int) (210 * DOT);
        int longer = (int) (297 * DOT);
        page = new BufferedImage(wide ? longer : shorter, wide ? shorter : longer, BufferedImage.TYPE_BYTE_GRAY);
        pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        family = layout == Layout.AIRY ? Font.SANS_SERIF : Font.SERIF;
    }

    public static BufferedImage draw(DrawnInvoice invoice, Layout layout) {
        var drawing = new InvoiceDrawing(invoice, layout, layout == Layout.WIDE);
        drawing.head();
        drawing.recipient();
        drawing.sums();
        drawing.table();
        drawing.pen.dispose();
        return drawing.page;
    }

    /** In a layout of its own, with a table in this style. */
    static BufferedImage draw(DrawnInvoice invoice, TableStyle style) {
        var layout = style.upright() ? Layout.BOXED : Layout.AIRY;
        var drawing = new InvoiceDrawing(invoice, layout, style.landscape());
        drawing.head();
        drawing.recipient();
        drawing.sums();
        drawing.text("DADOS DOS PRODUTOS / SERVIÇOS", 8, 102, 7, Font.BOLD);
        double bottom = new TableDrawing(style, drawing.pen, drawing.width()).draw(invoice.lines(), 103);
        drawing.text("DADOS ADICIONAIS", 8, bottom + 6, 7, Font.BOLD);
        drawing.text("Empenho 123/2026. Documento emitido por ME.", 9, bottom + 10, 7, Font.PLAIN);
        drawing.pen.dispose();
        return drawing.page;
    }

    private double width() {
        return page.getWidth() / DOT;
    }

    private void head() {
        double right = width() - 88;
        frame(8, 12, right - 46, 36);
        fitted(invoice.issuer(), 12, 22, right - 60, 11, Font.BOLD);
        text("RUA DAS LARANJEIRAS, 100 - CENTRO", 12, 28, 7, Font.PLAIN);
        text("SAO JOSE DO RIO PRETO - SP  CEP 15.010-000", 12, 33, 7, Font.PLAIN);
        frame(right - 38, 12, 38, 36);
        text("DANFE", right - 28, 18, 12, Font.BOLD);
        text("Documento Auxiliar da", right - 35, 22, 7, Font.PLAIN);
        text("Nota Fiscal Eletrônica", right - 35, 25, 7, Font.PLAIN);
        text("Nº " + invoice.paddedNumber(), right - 34, 37, 10, Font.BOLD);
        text("SÉRIE " + invoice.series(), right - 34, 41, 10, Font.BOLD);
        text("FOLHA 1/1", right - 34, 46, 8, Font.PLAIN);
        frame(right, 12, 80, 18);
        bars(right + 3, 14, layout == Layout.AIRY ? 70 : 74, layout == Layout.WIDE ? 8 : 12);
        cell("CHAVE DE ACESSO", spaced(invoice.key()), right, 30, 80, 9);
        cell(
                "PROTOCOLO DE AUTORIZAÇÃO DE USO",
                "135250001234567 - " + invoice.issuedText() + " 10:20:30",
                right,
                39,
                80,
                9);
        cell("NATUREZA DA OPERAÇÃO", "VENDA DE MERCADORIA", 8, 48, right - 8, 8);
        cell("INSCRIÇÃO ESTADUAL", "647.123.456.110", right, 48, 40, 8);
        cell("CNPJ", formatted(invoice.issuerTaxId()), right + 40, 48, 40, 8);
    }

    private void recipient() {
        text("DESTINATÁRIO / REMETENTE", 8, 60, 7, Font.BOLD);
        double right = width() - 8;
        cell("NOME / RAZÃO SOCIAL", "PREFEITURA MUNICIPAL DE NOVO HORIZONTE", 8, 61, right - 78, 8);
        cell("CNPJ / CPF", formatted(invoice.recipientTaxId()), right - 70, 61, 42, 8);
        cell("DATA DA EMISSÃO", invoice.issuedText(), right - 28, 61, 28, 8);
        cell("ENDEREÇO", "PRACA DA MATRIZ, 10", 8, 69, right - 78, 8);
        cell("BAIRRO / DISTRITO", "CENTRO", right - 70, 69, 42, 8);
        cell("DATA DA SAÍDA", "", right - 28, 69, 28, 8);
    }

    private void sums() {
        text("CÁLCULO DO IMPOSTO", 8, 81, 7, Font.BOLD);
        double step = (width() - 16) / 5;
        var zero = "0,00";
        cell("BASE DE CÁLCULO DO ICMS", zero, 8, 82, step, 8);
        cell("VALOR DO ICMS", zero, 8 + step, 82, step, 8);
        cell("BASE DE CÁLCULO ICMS ST", zero, 8 + 2 * step, 82, step, 8);
        cell("VALOR DO ICMS ST", zero, 8 + 3 * step, 82, step, 8);
        cell("VALOR TOTAL DOS PRODUTOS", money(invoice.total(), 2), 8 + 4 * step, 82, step, 8);
        cell("VALOR DO FRETE", zero, 8, 90, step, 8);
        cell("VALOR DO SEGURO", zero, 8 + step, 90, step, 8);
        cell("DESCONTO", zero, 8 + 2 * step, 90, step, 8);
        cell("VALOR DO IPI", zero, 8 + 3 * step, 90, step, 8);
        cell("VALOR TOTAL DA NOTA", money(invoice.total(), 2), 8 + 4 * step, 90, step, 8);
    }

    private void table() {
        text("DADOS DOS PRODUTOS / SERVIÇOS", 8, 102, 7, Font.BOLD);
        double stretch = width() - 16 - 140;
        double[] at = {8, 26, 26 + stretch, 42 + stretch, 54 + stretch, 62 + stretch, 82 + stretch, 106 + stretch};
        String[] names = {"CÓDIGO", "DESCRIÇÃO DO PRODUTO", "NCM", "CFOP", "UN", "QUANT", "V. UNIT", "V. TOTAL"};
        double bottom = 103 + 6 + invoice.lines().size() * 5;
        for (int i = 0; i < at.length; i++) {
            text(names[i], at[i] + 1, 107, 6, Font.BOLD);
            if (layout != Layout.AIRY) {
                line(at[i], 103, at[i], bottom + 60);
            }
        }
        line(8, 103, width() - 8, 103);
        line(8, 109, width() - 8, 109);
        double y = 109;
        for (var it : invoice.lines()) {
            String[] cells = {
                it.code(),
                it.description(),
                "84716053",
                "5102",
                it.unit(),
                money(it.quantity(), 4),
                money(it.price(), 2),
                money(it.total(), 2)
            };
            for (int i = 0; i < at.length; i++) {
                text(cells[i], at[i] + 1, y + 3.7, 7, Font.PLAIN);
            }
            y += 5;
        }
        line(8, y + 60, width() - 8, y + 60);
        text("DADOS ADICIONAIS", 8, y + 66, 7, Font.BOLD);
        text("Empenho 123/2026. Documento emitido por ME optante pelo Simples Nacional.", 9, y + 72, 7, Font.PLAIN);
    }

    private void cell(String label, String value, double x, double y, double w, double h) {
        frame(x, y, w, h);
        fitted(label, x + 0.8, y + 2.4, w - 1.6, 5, Font.PLAIN);
        fitted(value, x + 2, y + h - 1.3, w - 4, 9, layout == Layout.AIRY ? Font.PLAIN : Font.BOLD);
    }

    private void frame(double x, double y, double w, double h) {
        if (layout == Layout.AIRY) {
            line(x, y + h, x + w, y + h);
        } else {
            pen.setStroke(new BasicStroke(2.5f));
            pen.drawRect(dots(x), dots(y), dots(w), dots(h));
        }
    }

    private void line(double x1, double y1, double x2, double y2) {
        pen.setStroke(new BasicStroke(2.5f));
        pen.drawLine(dots(x1), dots(y1), dots(x2), dots(y2));
    }

    private void text(String text, double x, double y, double points, int style) {
        fitted(text, x, y, width() - x - 2, points, style);
    }

    /** In smaller type when the text would be wider than its room; fonts differ from machine to machine. */
    private void fitted(String text, double x, double y, double room, double points, int style) {
        var font = new Font(family, style, 1).deriveFont(style, (float) (points * 300 / 72));
        double width = font.getStringBounds(text, pen.getFontRenderContext()).getWidth() / DOT;
        pen.setFont(width <= room ? font : font.deriveFont((float) (font.getSize2D() * room / width)));
        pen.drawString(text, dots(x), dots(y));
    }

    private void bars(double x, double y, double w, double h) {
        var code = new Code128Writer()
                .encode(invoice.key(), BarcodeFormat.CODE_128, 0, 1, Map.of(com.google.zxing.EncodeHintType.MARGIN, 0));
        double module = w * DOT / code.getWidth();
        for (int i = 0; i < code.getWidth(); i++) {
            if (code.get(i, 0)) {
                int from = (int) Math.round(x * DOT + i * module);
                pen.fillRect(from, dots(y), (int) Math.round(x * DOT + (i + 1) * module) - from, dots(h));
            }
        }
    }

    private static String spaced(String key) {
        return key.replaceAll("(....)(?=.)", "$1 ");
    }

    private static int dots(double millimetres) {
        return (int) Math.round(millimetres * DOT);
    }
}
