package sisinfo.reading.pdf;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Invoices as other renderers might draw them: the same content, other places, words, type and columns. */
final class OtherLayouts {

    private static final String KEY = "3525 0287 7893 2800 0117 5500 2000 1486 8312 2169 5930";
    private static final String NAME = "NOVA ERA PAPELARIA E INFORMATICA EPP";

    private OtherLayouts() {}

    /** Labels left of values, totals at the bottom, wrapped descriptions with remarks below, no slip. */
    static byte[] labelsAtTheLeft() {
        try (var page = new DrawnPage(FontName.HELVETICA, PDRectangle.A4)) {
            page.text(40, 40, 14, NAME).text(40, 56, 8, "Rua das Acácias, nº 2174 - Centro - CEP 15010-000");
            page.text(40, 68, 8, "CNPJ: 87.789.328/0001-17").text(40, 80, 8, "Inscrição Estadual: 647.000.000.110");
            page.text(400, 40, 12, "DANFE - NF-e").text(400, 56, 9, "Número: 148683   Série: 2");
            page.text(400, 68, 9, "Data de emissão: 15/02/2025").text(400, 80, 8, "Folha 1 de 1");
            page.text(40, 100, 8, "Chave de acesso: " + KEY.replace(" ", ""));
            page.text(40, 130, 9, "DADOS DO DESTINATÁRIO")
                    .text(40, 144, 8, "Nome: PREFEITURA MUNICIPAL DE NOVO HORIZONTE");
            page.text(40, 156, 8, "CNPJ/CPF: 45.152.139/0001-99").text(300, 156, 8, "Município: Novo Horizonte/SP");
            table(page, 190);
            page.text(340, 700, 9, "Total dos produtos").right(540, 700, 9, "R$ 1.268,00");
            page.text(340, 714, 9, "Valor do frete").right(540, 714, 9, "R$ 20,00");
            page.text(340, 728, 9, "Desconto").right(540, 728, 9, "R$ 10,00");
            page.text(340, 742, 9, "Valor total da nota").right(540, 742, 9, "R$ 1.278,00");
            return page.bytes();
        }
    }

    /** Landscape; centred headings, extra columns, broken labels, unmasked ids, values under their labels. */
    static byte[] brokenLabels() {
        var size = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
        try (var page = new DrawnPage(FontName.TIMES_ROMAN, size)) {
            page.text(
                    30, 30, 6, "RECEBEMOS DE " + NAME + " OS PRODUTOS E SERVIÇOS CONSTANTES DA NF-e INDICADA AO LADO");
            page.text(30, 44, 5, "DATA DO RECEBIMENTO")
                    .text(180, 44, 5, "ASSINATURA DO RECEBEDOR")
                    .text(700, 30, 8, "NF-e");
            page.text(700, 40, 8, "N. 000.148.683").text(700, 50, 8, "SÉRIE 002");
            page.text(30, 80, 12, NAME).text(30, 92, 7, "RUA DAS ACACIAS, 2174");
            page.centred(430, 80, 12, "DANFE")
                    .centred(430, 92, 7, "N. 000.148.683")
                    .centred(430, 101, 7, "SÉRIE 002");
            page.text(560, 80, 5, "CHAVE DE ACESSO DA NF-E").text(560, 90, 8, KEY);
            page.text(30, 125, 5, "INSCRIÇÃO ESTADUAL")
                    .text(300, 125, 5, "CNPJ")
                    .text(300, 134, 8, "87789328000117");
            page.text(30, 134, 8, "647000000110");
            page.text(30, 150, 6, "DESTINATÁRIO/REMETENTE")
                    .text(30, 160, 5, "NOME/RAZÃO SOCIAL")
                    .text(450, 160, 5, "CNPJ/CPF");
            page.text(650, 160, 5, "DATA DA").text(650, 166, 5, "EMISSÃO").text(650, 176, 8, "15/02/2025");
            page.text(30, 170, 8, "PREFEITURA MUNICIPAL").text(450, 170, 8, "45152139000199");
            page.text(30, 200, 6, "CÁLCULO DO IMPOSTO")
                    .text(30, 210, 5, "BASE DE CÁLC. DO ICMS")
                    .right(200, 220, 8, "0,00");
            page.text(450, 210, 5, "V. TOTAL PRODUTOS").right(600, 220, 8, "1.268,00");
            page.text(650, 210, 5, "V. TOTAL DA NOTA").right(780, 220, 8, "1.268,00");
            wideTable(page);
            return page.bytes();
        }
    }

    /** Wide cells: the headings stand at one side of their columns, the figures at the other. */
    static byte[] headingsAtOneSide(boolean left) {
        try (var page = new DrawnPage(FontName.HELVETICA, PDRectangle.A4)) {
            page.text(270, 40, 12, "DANFE").text(40, 40, 10, NAME).text(40, 120, 7, "DADOS DOS PRODUTOS");
            page.text(40, 134, 6, "CÓDIGO").text(100, 134, 6, "DESCRIÇÃO").text(320, 134, 6, "UN");
            headings(page, left, "QUANT.", "V. UNIT.", "V. TOTAL");
            figures(page, left, 148, "TN-85", "TONER PRETO", "10,0000", "89,9000", "899,00");
            figures(page, left, 160, "CB-02", "CABO DE REDE", "20,0000", "15,0000", "300,00");
            return page.bytes();
        }
    }

    static byte[] labelsAndValuesInOneLine() {
        try (var page = new DrawnPage(FontName.HELVETICA, PDRectangle.A4)) {
            page.text(40, 40, 12, NAME).text(270, 40, 12, "DANFE");
            page.text(40, 70, 6, "NÚMERO")
                    .text(80, 70, 8, "148.683")
                    .text(150, 70, 6, "SÉRIE")
                    .text(180, 70, 8, "2");
            page.text(250, 70, 6, "DATA DA EMISSÃO").text(310, 70, 8, "15/02/2025");
            page.text(40, 90, 6, "BASE DO ICMS").text(100, 90, 8, "0,00");
            page.text(150, 90, 6, "VALOR DO FRETE").text(220, 90, 8, "20,00");
            page.text(40, 104, 6, "VALOR TOTAL DOS PRODUTOS").text(140, 104, 8, "1.199,00");
            page.text(250, 104, 6, "VALOR TOTAL DA NOTA").text(330, 104, 8, "1.219,00");
            return page.bytes();
        }
    }

    private static void headings(DrawnPage page, boolean left, String... names) {
        for (int i = 0; i < names.length; i++) {
            if (left) {
                page.text(350 + 75 * i, 134, 6, names[i]);
            } else {
                page.right(420 + 75 * i, 134, 6, names[i]);
            }
        }
    }

    private static void figures(DrawnPage page, boolean left, double y, String... cells) {
        page.text(40, y, 7, cells[0]).text(100, y, 7, cells[1]).text(320, y, 7, "UN");
        for (int i = 0; i < 3; i++) {
            if (left) {
                page.right(420 + 75 * i, y, 7, cells[i + 2]);
            } else {
                page.text(350 + 75 * i, y, 7, cells[i + 2]);
            }
        }
    }

    private static void table(DrawnPage page, double y) {
        page.text(40, y, 7, "Cód.")
                .text(90, y, 7, "Descrição")
                .text(300, y, 7, "Un.")
                .right(370, y, 7, "Qtde.");
        page.right(440, y, 7, "Vlr. Unit.").right(540, y, 7, "Vlr. Total");
        row(page, y + 14, "A-1", "CABO HDMI 2.0 DE ALTA VELOCIDADE COM FILTRO E", "UN", "25", "46,72", "1.168,00");
        page.text(90, y + 23, 8, "MALHA DE COBRE 5 M");
        row(page, y + 38, "B-22", "MOUSE OPTICO", "PC", "2", "50,00", "100,00");
        page.text(90, y + 47, 8, "Lote 123, garantia 12 meses");
    }

    private static void row(DrawnPage page, double y, String... cells) {
        page.text(40, y, 8, cells[0])
                .text(90, y, 8, cells[1])
                .text(300, y, 8, cells[2])
                .right(370, y, 8, cells[3]);
        page.right(440, y, 8, cells[4]).right(540, y, 8, cells[5]);
    }

    private static void wideTable(DrawnPage page) {
        page.text(30, 250, 6, "DADOS DOS PRODUTOS/SERVIÇOS");
        page.centred(40, 266, 5, "ITEM")
                .centred(90, 266, 5, "CÓD. PROD.")
                .centred(250, 266, 5, "DESCRIÇÃO DOS PRODUTOS/SERVIÇOS");
        page.centred(400, 266, 5, "NCM/SH")
                .centred(435, 266, 5, "CST")
                .centred(465, 266, 5, "CFOP")
                .centred(495, 266, 5, "UNID");
        page.centred(535, 266, 5, "QUANTIDADE").centred(590, 263, 5, "VALOR").centred(590, 269, 5, "UNITÁRIO");
        page.centred(645, 263, 5, "VALOR")
                .centred(645, 269, 5, "TOTAL")
                .centred(700, 263, 5, "VALOR")
                .centred(700, 269, 5, "DESC.");
        page.centred(750, 266, 5, "B.CÁLC.ICMS").centred(800, 266, 5, "V.IPI");
        wideRow(page, 282, "1", "HDMI 2680", "CABO HDMI", "UN", "25,0000", "46,7200", "1.168,00");
        wideRow(
                page,
                292,
                "2",
                "MOUSE-77",
                "MOUSE OPTICO SEM FIO PRETO COM RECEPTOR",
                "PC",
                "2,0000",
                "50,0000",
                "100,00");
        page.text(30, 560, 6, "DADOS ADICIONAIS");
    }

    private static void wideRow(DrawnPage page, double y, String... cells) {
        page.centred(40, y, 7, cells[0]).centred(90, y, 7, cells[1]).text(125, y, 7, cells[2]);
        page.centred(400, y, 7, "84716053")
                .centred(435, y, 7, "000")
                .centred(465, y, 7, "5102")
                .centred(495, y, 7, cells[3]);
        page.right(560, y, 7, cells[4])
                .right(612, y, 7, cells[5])
                .right(668, y, 7, cells[6])
                .right(715, y, 7, "0,00");
        page.right(765, y, 7, "0,00").right(815, y, 7, "0,00");
    }
}
