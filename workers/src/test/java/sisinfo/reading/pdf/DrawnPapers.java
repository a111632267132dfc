package sisinfo.reading.pdf;

import static sisinfo.reading.image.DrawnInvoice.formatted;
import static sisinfo.reading.image.DrawnInvoice.money;

import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import sisinfo.reading.image.DrawnInvoice;

/** The papers that suppliers send together, each drawn on the page at hand. */
public final class DrawnPapers {

    static final String CTE_KEY = "35260273014852000101570010000088011424242420";
    static final String SERVICE_KEY = "35507082211222333000181000000000045526027654321098";
    static final String BANK_LINE = "34191.09008 63571.277308 71444.640008 5 96610000052110";

    private DrawnPapers() {}

    /** One file of pages on A4. */
    @SafeVarargs
    public static byte[] file(Consumer<DrawnPage>... pages) {
        try (var page = new DrawnPage(FontName.HELVETICA, PDRectangle.A4)) {
            for (int i = 0; i < pages.length; i++) {
                pages[i].accept(i == 0 ? page : page.next());
            }
            return page.bytes();
        }
    }

    public static Consumer<DrawnPage> danfe(DrawnInvoice note) {
        return page -> {
            head(page, note, "FOLHA 1/1");
            rows(page, note, 330, 0, note.lines().size());
            page.text(30, 700, 7, "DADOS ADICIONAIS").text(30, 712, 7, "Empenho 55/2026");
        };
    }

    /** The same note on two pages, with its key on both. */
    static Consumer<DrawnPage> sheet(DrawnInvoice note, int number, int from, int to) {
        return page -> {
            head(page, note, "FOLHA %d/2".formatted(number));
            rows(page, note, 330, from, to);
        };
    }

    /** The rest of the rows under a heading alone. */
    static Consumer<DrawnPage> untitledRest(DrawnInvoice note, int from, int to) {
        return page -> rows(page, note, 60, from, to);
    }

    public static Consumer<DrawnPage> boleto(DrawnInvoice note) {
        return page -> page.text(30, 40, 12, "BANCO DO INTERIOR S.A.")
                .text(230, 40, 11, "| 001-9 | " + BANK_LINE)
                .text(30, 60, 6, "Local de pagamento")
                .text(30, 70, 8, "PAGAVEL EM QUALQUER BANCO ATE O VENCIMENTO")
                .text(450, 60, 6, "Vencimento")
                .text(450, 70, 8, "15/03/2026")
                .text(30, 84, 6, "Beneficiário")
                .text(30, 94, 8, note.issuer() + " - CNPJ " + formatted(note.issuerTaxId()))
                .text(30, 108, 6, "Nº do documento")
                .text(30, 118, 8, note.number() + "/1")
                .text(300, 108, 6, "Nosso número")
                .text(300, 118, 8, "109/00004321-7")
                .text(450, 108, 6, "(=) Valor do documento")
                .text(450, 118, 8, "521,10")
                .text(30, 140, 6, "Pagador")
                .text(30, 150, 8, "PREFEITURA MUNICIPAL DE VILA NOVA");
    }

    /** Lists the key of the NF-e that it carries. */
    static Consumer<DrawnPage> dacte(DrawnInvoice carried) {
        return page -> page.text(30, 30, 6, "DECLARO QUE RECEBI OS VOLUMES DESTE CONHECIMENTO EM PERFEITO ESTADO")
                .text(30, 60, 12, "TRANSPORTES SERRA LTDA")
                .text(300, 60, 12, "DACTE")
                .text(300, 72, 7, "Documento Auxiliar do Conhecimento de Transporte Eletrônico")
                .text(300, 84, 6, "MODELO 57  SÉRIE 1  NÚMERO 8801  EMISSÃO 12/02/2026")
                .text(30, 84, 7, "CNPJ: 73.014.852/0001-01")
                .text(300, 98, 6, "CHAVE DE ACESSO")
                .text(300, 108, 8, CTE_KEY.replaceAll("(....)(?=.)", "$1 "))
                .text(30, 140, 6, "REMETENTE " + carried.issuer() + " CNPJ " + formatted(carried.issuerTaxId()))
                .text(30, 170, 6, "VALOR TOTAL DA MERCADORIA")
                .text(200, 170, 8, money(carried.total(), 2))
                .text(30, 200, 7, "DOCUMENTOS ORIGINÁRIOS")
                .text(30, 212, 7, "NF-e " + carried.key() + "  " + carried.series() + "/" + carried.number());
    }

    static Consumer<DrawnPage> damdfe(DrawnInvoice carried) {
        return page -> page.text(200, 40, 12, "DAMDFE")
                .text(200, 54, 8, "Documento Auxiliar do Manifesto Eletrônico de Documentos Fiscais")
                .text(30, 100, 8, "NF-e " + carried.key());
    }

    static Consumer<DrawnPage> nationalServiceInvoice() {
        return page -> page.text(230, 40, 11, "DANFSe v1.0")
                .text(230, 54, 8, "Documento Auxiliar da NFS-e")
                .text(30, 80, 7, "Chave de Acesso da NFS-e")
                .text(30, 90, 8, SERVICE_KEY)
                .text(30, 110, 7, "Número da NFS-e")
                .text(30, 120, 8, "455")
                .text(200, 110, 7, "Série da DPS")
                .text(200, 120, 8, "1")
                .text(30, 140, 7, "EMITENTE DA NFS-e CNPJ 11.222.333/0001-81")
                .text(30, 180, 7, "Valor Líquido da NFS-e")
                .text(30, 190, 8, "R$ 2.425,00");
    }

    static Consumer<DrawnPage> cityServiceInvoice() {
        return page -> page.text(150, 40, 11, "PREFEITURA DO MUNICÍPIO DE VILA NOVA")
                .text(120, 56, 11, "NOTA FISCAL ELETRÔNICA DE SERVIÇOS - NFS-e")
                .text(450, 40, 7, "Número da Nota 00000455")
                .text(30, 90, 8, "PRESTADOR DE SERVIÇOS")
                .text(30, 102, 8, "CNPJ: 11.222.333/0001-81  Inscrição Municipal: 12345")
                .text(30, 300, 10, "VALOR TOTAL DA NOTA = R$ 2.500,00");
    }

    static Consumer<DrawnPage> cancellation(DrawnInvoice cancelled) {
        return page -> page.text(250, 40, 11, "Representação Gráfica de Evento")
                .text(260, 54, 9, "(Cancelamento de NFe)")
                .text(250, 68, 7, "ID do Evento: ID110111" + cancelled.key() + "01")
                .text(
                        30,
                        100,
                        7,
                        "De acordo com as determinações legais vigentes, comunicamos que a Nota Fiscal, abaixo")
                .text(30, 110, 7, "referenciada, está cancelada, solicitamos que sejam aplicadas essas correções.")
                .text(30, 130, 7, "Nota Fiscal: " + cancelled.paddedNumber() + " - Série: " + cancelled.series())
                .text(300, 140, 7, cancelled.key().replaceAll("(....)(?=.)", "$1 "));
    }

    /** A paper that has its title on top and some text below it. */
    static Consumer<DrawnPage> titled(String title) {
        return page -> page.text(200, 60, 14, title)
                .text(30, 120, 8, "CNPJ 11.222.333/0001-81")
                .text(30, 140, 8, "Valor total: R$ 1.500,00");
    }

    /** Words written large on the middle of a page. */
    public static Consumer<DrawnPage> stamped(String words) {
        return page -> page.centred(300, 500, 34, words);
    }

    private static void head(DrawnPage page, DrawnInvoice note, String folio) {
        var recipient = "PREFEITURA MUNICIPAL DE VILA NOVA";
        page.text(
                        30,
                        28,
                        6,
                        "RECEBEMOS DE " + note.issuer() + " OS PRODUTOS CONSTANTES DA NOTA FISCAL INDICADA AO LADO")
                .text(30, 37, 6, "EMISSÃO: " + note.issuedText() + " VALOR TOTAL: R$ " + money(note.total(), 2))
                .text(30, 47, 5, "DATA DE RECEBIMENTO")
                .text(500, 28, 8, "NF-e")
                .text(500, 38, 8, "Nº " + note.paddedNumber())
                .text(500, 48, 8, "SÉRIE " + note.series())
                .text(30, 80, 11, note.issuer())
                .text(30, 92, 7, "RUA DAS ACACIAS, 100 - CENTRO")
                .text(270, 80, 12, "DANFE")
                .text(270, 92, 6, "Documento Auxiliar da Nota Fiscal Eletrônica")
                .text(270, 104, 8, "Nº " + note.paddedNumber())
                .text(270, 114, 8, "SÉRIE " + note.series())
                .text(270, 124, 7, folio)
                .text(400, 100, 5, "CHAVE DE ACESSO")
                .text(400, 110, 6.5, note.key().replaceAll("(....)(?=.)", "$1 "))
                .text(30, 140, 5, "NATUREZA DA OPERAÇÃO")
                .text(30, 150, 8, "VENDA DE MERCADORIA")
                .text(400, 162, 5, "CNPJ")
                .text(400, 172, 8, formatted(note.issuerTaxId()))
                .text(30, 190, 6, "DESTINATÁRIO / REMETENTE")
                .text(30, 200, 5, "NOME / RAZÃO SOCIAL")
                .text(30, 210, 8, recipient)
                .text(350, 200, 5, "CNPJ / CPF")
                .text(350, 210, 8, formatted(note.recipientTaxId()))
                .text(500, 200, 5, "DATA DA EMISSÃO")
                .text(500, 210, 8, note.issuedText())
                .text(30, 230, 6, "CÁLCULO DO IMPOSTO")
                .text(30, 240, 5, "VALOR TOTAL DOS PRODUTOS")
                .text(30, 250, 8, money(note.total(), 2))
                .text(450, 240, 5, "VALOR TOTAL DA NOTA")
                .text(450, 250, 8, money(note.total(), 2));
    }

    private static void rows(DrawnPage page, DrawnInvoice note, double y, int from, int to) {
        page.text(30, y - 14, 6, "CÓDIGO")
                .text(90, y - 14, 6, "DESCRIÇÃO DO PRODUTO")
                .text(340, y - 14, 6, "UN")
                .right(420, y - 14, 6, "QUANT.")
                .right(480, y - 14, 6, "V. UNIT.")
                .right(560, y - 14, 6, "V. TOTAL");
        for (int i = from; i < to; i++) {
            var line = note.lines().get(i);
            page.text(30, y, 7, line.code())
                    .text(90, y, 7, line.description())
                    .text(340, y, 7, line.unit())
                    .right(420, y, 7, money(line.quantity(), 4))
                    .right(480, y, 7, money(line.price(), 2))
                    .right(560, y, 7, money(line.total(), 2));
            y += 12;
        }
    }
}
