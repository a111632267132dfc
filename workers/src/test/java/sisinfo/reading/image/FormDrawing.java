package sisinfo.reading.image;

import static sisinfo.reading.image.DrawnInvoice.formatted;
import static sisinfo.reading.image.DrawnInvoice.money;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.oned.Code128Writer;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Random;
import sisinfo.reading.image.FormStyle.Frame;

/** An invoice on a page whose whole look comes from the seed; lengths are in millimetres, type in points. */
public record FormDrawing(DrawnInvoice invoice, BufferedImage page) {

    public static FormDrawing from(long seed) {
        var random = new Random(seed * 15_485_863 + 11);
        var style = FormStyle.from(random);
        var invoice = DrawnInvoice.stocked(random, style.mostRows());
        return new FormDrawing(invoice, new Form(invoice, style).drawn());
    }

    /** The blocks of one page, from the top down. */
    private static final class Form {

        private final DrawnInvoice invoice;
        private final FormStyle style;
        private final FormPen pen;
        private final double left;
        private final double wide;
        private double y;

        Form(DrawnInvoice invoice, FormStyle style) {
            this.invoice = invoice;
            this.style = style;
            pen = new FormPen(style.landscape(), style.family());
            left = style.margin();
            wide = pen.width() - 2 * left;
            y = style.margin() + 2;
        }

        BufferedImage drawn() {
            if (style.slip()) {
                slip();
            }
            head();
            recipient();
            sums();
            block("DADOS DOS PRODUTOS / SERVIÇOS");
            y = new FormTable(style, pen, invoice.lines()).draw(y);
            block("DADOS ADICIONAIS");
            frame(left, y, wide, 18);
            pen.text("INFORMAÇÕES COMPLEMENTARES", left + 1, y + 3, style.labels(), Font.PLAIN);
            pen.text("Empenho 123/2026. Pregão 71/2025.", left + 1, y + 7, 7, Font.PLAIN);
            return pen.finished();
        }

        private void slip() {
            frame(left, y, wide, 15);
            double points = 6;
            pen.fitted(
                    "RECEBEMOS DE " + invoice.issuer()
                            + " OS PRODUTOS E/OU SERVIÇOS CONSTANTES DA NOTA FISCAL ELETRÔNICA INDICADA AO LADO",
                    left + 1,
                    y + 3,
                    wide - 40,
                    points,
                    Font.PLAIN);
            pen.text(
                    "EMISSÃO: " + invoice.issuedText() + " - VALOR TOTAL: R$ " + money(invoice.total(), 2),
                    left + 1,
                    y + 6,
                    points,
                    Font.PLAIN);
            pen.text("DATA DE RECEBIMENTO", left + 1, y + 10, style.labels(), Font.PLAIN);
            pen.text("IDENTIFICAÇÃO E ASSINATURA DO RECEBEDOR", left + 45, y + 10, style.labels(), Font.PLAIN);
            pen.text("NF-e", left + wide - 28, y + 4, 9, Font.BOLD);
            pen.text("Nº " + invoice.paddedNumber(), left + wide - 34, y + 8.5, 9, Font.BOLD);
            pen.text("SÉRIE " + invoice.series(), left + wide - 34, y + 12.5, 9, Font.BOLD);
            y += 18;
        }

        private void head() {
            double right = wide - 82;
            frame(left, y, right - 40, 34);
            pen.fitted(invoice.issuer(), left + 3, y + 10, right - 46, 12, Font.BOLD);
            pen.text("RUA DAS LARANJEIRAS, 100 - CENTRO", left + 3, y + 17, 8, Font.PLAIN);
            pen.text("SAO JOSE DO RIO PRETO - SP  CEP 15010-000", left + 3, y + 21, 8, Font.PLAIN);
            double middle = left + right - 40;
            frame(middle, y, 40, 34);
            pen.text("DANFE", middle + 11, y + 6, 13, Font.BOLD);
            pen.text("Documento Auxiliar da", middle + 6, y + 10, 7.5, Font.PLAIN);
            pen.text("Nota Fiscal Eletrônica", middle + 6, y + 13, 7.5, Font.PLAIN);
            pen.text("0 - ENTRADA", middle + 4, y + 17, 7, Font.PLAIN);
            pen.text("1 - SAÍDA", middle + 4, y + 20, 7, Font.PLAIN);
            pen.text("1", middle + 31, y + 19.5, 11, Font.PLAIN);
            pen.text("Nº " + invoice.paddedNumber(), middle + 5, y + 25, 10, Font.BOLD);
            pen.text("SÉRIE " + invoice.series(), middle + 5, y + 29, 10, Font.BOLD);
            pen.text("FOLHA 1/1", middle + 5, y + 32.5, 7.5, Font.PLAIN);
            double bars = left + right;
            frame(bars, y, 82, 14);
            bars(bars + 3, y + 1.5, 75, 11);
            cell("CHAVE DE ACESSO", invoice.key().replaceAll("(....)(?=.)", "$1 "), bars, y + 14, 82, 9);
            frame(bars, y + 23, 82, 11);
            pen.text("Consulta de autenticidade no portal nacional da NF-e", bars + 6, y + 28, 7, Font.PLAIN);
            pen.text("www.nfe.fazenda.gov.br/portal", bars + 18, y + 32, 7, Font.PLAIN);
            y += 34;
            cell("NATUREZA DA OPERAÇÃO", "VENDA DE MERCADORIA", left, y, right, 8);
            cell(
                    "PROTOCOLO DE AUTORIZAÇÃO DE USO",
                    "135250001234567 - " + invoice.issuedText() + " 10:20:30",
                    bars,
                    y,
                    82,
                    8);
            y += 8;
            cell("INSCRIÇÃO ESTADUAL", "647.123.456.110", left, y, wide / 3, 8);
            cell("INSCRIÇÃO ESTADUAL DO SUBST. TRIBUT.", "", left + wide / 3, y, wide / 3, 8);
            cell("CNPJ", formatted(invoice.issuerTaxId()), left + wide * 2 / 3, y, wide / 3, 8);
            y += 8;
        }

        private void recipient() {
            block("DESTINATÁRIO / REMETENTE");
            cell("NOME / RAZÃO SOCIAL", "PREFEITURA MUNICIPAL DE NOVO HORIZONTE", left, y, wide - 80, 8);
            cell("CNPJ / CPF", formatted(invoice.recipientTaxId()), left + wide - 80, y, 48, 8);
            cell("DATA DA EMISSÃO", invoice.issuedText(), left + wide - 32, y, 32, 8);
            y += 8;
            cell("ENDEREÇO", "PRACA DA MATRIZ, 10", left, y, wide - 110, 8);
            cell("BAIRRO / DISTRITO", "CENTRO", left + wide - 110, y, 50, 8);
            cell("CEP", "14960-000", left + wide - 60, y, 28, 8);
            cell("DATA DA SAÍDA", invoice.issuedText(), left + wide - 32, y, 32, 8);
            y += 8;
        }

        private void sums() {
            block("CÁLCULO DO IMPOSTO");
            double step = wide / 5;
            var zero = "0,00";
            var total = money(invoice.total(), 2);
            String[] upper = {
                "BASE DE CÁLCULO DO ICMS",
                "VALOR DO ICMS",
                "BASE DE CÁLC. ICMS S.T.",
                "VALOR DO ICMS SUBST.",
                "VALOR TOTAL DOS PRODUTOS"
            };
            String[] lower = {
                "VALOR DO FRETE", "VALOR DO SEGURO", "DESCONTO", "VALOR TOTAL DO IPI", "VALOR TOTAL DA NOTA"
            };
            for (int i = 0; i < 5; i++) {
                amount(upper[i], i == 4 ? total : zero, left + i * step, y, step);
                amount(lower[i], i == 4 ? total : zero, left + i * step, y + 8, step);
            }
            y += 16;
        }

        private void amount(String label, String value, double x, double top, double w) {
            frame(x, top, w, 8);
            pen.fitted(label, x + 0.8, top + 2.6, w - 1.6, style.labels(), Font.PLAIN);
            int type = style.bold() ? Font.BOLD : Font.PLAIN;
            pen.text(value, x + w - 1.5 - pen.width(value, style.values(), type), top + 6.8, style.values(), type);
        }

        private void cell(String label, String value, double x, double top, double w, double h) {
            frame(x, top, w, h);
            pen.fitted(label, x + 0.8, top + 2.6, w - 1.6, style.labels(), Font.PLAIN);
            pen.fitted(value, x + 2, top + h - 1.2, w - 4, style.values(), style.bold() ? Font.BOLD : Font.PLAIN);
        }

        private void block(String title) {
            pen.text(title, left, y + 4, 6.5, Font.BOLD);
            y += 5;
        }

        private void frame(double x, double top, double w, double h) {
            if (style.frame() == Frame.OPEN) {
                pen.line(x, top + h, x + w, top + h);
                pen.line(x, top + h - 2, x, top + h);
            } else {
                pen.frame(x, top, w, h, style.frame() == Frame.ROUNDED ? 2 : 0);
            }
        }

        private void bars(double x, double top, double w, double h) {
            var code = new Code128Writer()
                    .encode(invoice.key(), BarcodeFormat.CODE_128, 0, 1, Map.of(EncodeHintType.MARGIN, 0));
            double module = w / code.getWidth();
            for (int i = 0; i < code.getWidth(); i++) {
                if (code.get(i, 0)) {
                    double from = Math.round((x + i * module) * FormPen.DOT) / FormPen.DOT;
                    double to = Math.round((x + (i + 1) * module) * FormPen.DOT) / FormPen.DOT;
                    pen.fill(from, top, to - from, h, Color.BLACK);
                }
            }
        }
    }
}
