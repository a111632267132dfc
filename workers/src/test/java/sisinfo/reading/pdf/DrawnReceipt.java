package sisinfo.reading.pdf;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import sisinfo.reading.AccessKey;

/** Receipts of a consumer's invoice on a roll of 80 mm, as cash registers print them. */
public final class DrawnReceipt {

    static final String KEY = key("3526031122233300018165001000009001104455667");

    private static final PDRectangle ROLL = new PDRectangle(227, 500);

    private DrawnReceipt() {}

    public static byte[] inColumns() {
        try (var page = head()) {
            page.text(10, 80, 6, "Código")
                    .text(45, 80, 6, "Descrição")
                    .text(115, 80, 6, "Qtde")
                    .text(140, 80, 6, "UN")
                    .text(160, 80, 6, "Vl Unit")
                    .text(190, 80, 6, "Vl Total");
            row(page, 92, "101", "PENDRIVE 64GB", "2", "45,00", "90,00");
            row(page, 102, "102", "CABO USB-C", "1", "30,00", "30,00");
            sums(page, 116, "Qtd. total de itens", "2", "Valor total R$", "120,00", "Desconto R$", "12,00");
            sums(page, 149, "Valor a Pagar R$", "108,00");
            foot(page, 165);
            return page.bytes();
        }
    }

    static byte[] overTwoLines() {
        try (var page = head()) {
            page.text(10, 80, 6, "# CODIGO DESCRICAO QTD UN VL UN R$ VL TOTAL R$");
            page.text(10, 92, 6, "001 101 PENDRIVE 64GB")
                    .text(30, 101, 6, "2 UN X 45,00")
                    .right(215, 101, 6, "90,00");
            page.text(10, 110, 6, "002 102 CABO USB-C 2M")
                    .text(30, 119, 6, "1 UN X 30,00")
                    .right(215, 119, 6, "30,00");
            sums(page, 130, "QTD. TOTAL DE ITENS", "2", "VALOR TOTAL R$", "120,00", "VALOR A PAGAR R$", "120,00");
            foot(page, 165);
            return page.bytes();
        }
    }

    /** What is to pay was not printed, or is not read. */
    static byte[] withoutTotal() {
        try (var page = head()) {
            page.text(10, 80, 6, "Código Descrição Qtde UN Vl Unit Vl Total");
            page.text(10, 92, 6, "101 PENDRIVE 64GB 2 UN 60,00 120,00");
            sums(page, 116, "Valor total R$", "120,00", "Desconto R$", "12,00");
            foot(page, 165);
            return page.bytes();
        }
    }

    static byte[] inContingency() {
        try (var page = head()) {
            page.centred(113, 68, 7, "EMITIDA EM CONTINGÊNCIA").centred(113, 75, 6, "Pendente de autorização");
            page.text(10, 85, 6, "Código Descrição Qtde UN Vl Unit Vl Total");
            page.text(10, 95, 6, "101 PENDRIVE 64GB 2 UN 60,00 120,00");
            sums(page, 116, "Valor total R$", "120,00");
            foot(page, 165);
            return page.bytes();
        }
    }

    private static DrawnPage head() {
        return new DrawnPage(FontName.HELVETICA, ROLL)
                .centred(113, 20, 8, "PAPELARIA CAMPO VERDE LTDA")
                .centred(113, 30, 6, "CNPJ: 11.222.333/0001-81 IE: 647000000110")
                .centred(113, 39, 6, "RUA DAS ACACIAS, 100 - CENTRO")
                .centred(113, 58, 6, "Documento Auxiliar da Nota Fiscal de Consumidor Eletrônica");
    }

    private static void row(DrawnPage page, double y, String... cells) {
        page.text(10, y, 6, cells[0])
                .text(45, y, 6, cells[1])
                .text(115, y, 6, cells[2])
                .text(140, y, 6, "UN")
                .text(160, y, 6, cells[3])
                .text(190, y, 6, cells[4]);
    }

    private static void sums(DrawnPage page, double y, String... labelsAndValues) {
        for (int i = 0; i < labelsAndValues.length; i += 2) {
            page.text(10, y + 5.5 * i, 6, labelsAndValues[i]).right(215, y + 5.5 * i, 6, labelsAndValues[i + 1]);
        }
    }

    private static void foot(DrawnPage page, double y) {
        page.text(10, y, 6, "FORMA PAGAMENTO").right(215, y, 6, "VALOR PAGO R$");
        page.text(10, y + 9, 6, "PIX").right(215, y + 9, 6, "108,00");
        page.centred(113, y + 24, 6, "Consulte pela Chave de Acesso em")
                .centred(113, y + 34, 5.5, KEY.replaceAll("(....)(?=.)", "$1 "))
                .centred(113, y + 48, 6, "CONSUMIDOR CNPJ: 45.152.139/0001-99")
                .centred(113, y + 60, 6, "NFC-e nº 000009001 Série 001 11/03/2026 14:05:11")
                .centred(113, y + 70, 6, "Data de Autorização 11/03/2026 14:05:13");
    }

    private static String key(String open) {
        return open + AccessKey.checkDigit(open + "0");
    }
}
