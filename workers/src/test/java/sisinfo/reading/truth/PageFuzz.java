package sisinfo.reading.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldName;
import sisinfo.reading.Scales;
import sisinfo.reading.Source;
import sisinfo.reading.image.DrawnInvoice;
import sisinfo.reading.layout.InvoiceLayout;
import sisinfo.reading.layout.Word;

/** Papers as words with boxes, of which one has a wrong character, taken apart by the real layout. */
final class PageFuzz implements TruthFuzzTests.Drawing {

    private static final double SIZE = 0.008;
    private static final Map<FieldName, String> LABELS = Map.of(
            FieldName.FREIGHT, "VALOR DO FRETE",
            FieldName.INSURANCE, "VALOR DO SEGURO",
            FieldName.OTHER_EXPENSES, "OUTRAS DESPESAS",
            FieldName.IPI, "VALOR TOTAL DO IPI",
            FieldName.ICMS_ST, "VALOR DO ICMS SUBST.",
            FieldName.DISCOUNT, "DESCONTO",
            FieldName.ICMS_RELIEF, "V. ICMS DESON.",
            FieldName.OTHER_TAXES, "V. FCP ST",
            FieldName.SERVICES, "VALOR TOTAL DOS SERVICOS");

    @Override
    public void draw(long seed, ProofTally tally) {
        var random = new Random(seed);
        var paper = Paper.drawn(seed);
        var words = words(paper);
        int at = random.nextInt(words.size());
        var hit = words.get(at);
        var figures = hit.text().replaceAll("\\D", "");
        boolean damaged = !figures.isEmpty() && random.nextInt(8) > 0;
        if (damaged) {
            words.set(at, changed(hit, random));
        }
        boolean picture = random.nextBoolean();
        var said = new ArrayList<Contribution>();
        said.add(InvoiceLayout.read(words, picture ? Source.OCR : Source.PDF_TEXT));
        if (random.nextBoolean()) {
            said.add(Look.atBars(paper));
        }
        var what = "%d página %s %s"
                .formatted(seed, hit.text(), damaged ? words.get(at).text() : "inteira");
        tally.add(what, paper, new Scales().weigh(said, List.of(Paper.OURS)));
    }

    static Word changed(Word word, Random random) {
        var text = random.nextBoolean() ? Digits.replaced(word.text(), random) : Digits.swapped(word.text(), random);
        return new Word(word.page(), word.x(), word.y(), word.width(), word.height(), text);
    }

    static List<Word> words(Paper paper) {
        var page = new ArrayList<Word>();
        var truth = paper.truth();
        var date = truth.get(FieldName.ISSUE_DATE).replaceFirst("(....)-(..)-(..)", "$3/$2/$1");
        var total = money(truth.get(FieldName.TOTAL));
        text(page, 0.05, 0.02, "RECEBEMOS DE " + truth.get(FieldName.ISSUER_NAME) + " OS PRODUTOS DA NOTA FISCAL");
        text(page, 0.05, 0.035, "EMISSÃO: " + date + " VALOR TOTAL: R$ " + total);
        text(page, 0.05, 0.05, "DATA DO RECEBIMENTO");
        text(page, 0.05, 0.10, truth.get(FieldName.ISSUER_NAME), 1.6);
        text(page, 0.05, 0.12, "RUA DAS FLORES, 12");
        text(page, 0.45, 0.10, "DANFE");
        text(
                page,
                0.45,
                0.12,
                "Nº "
                        + "%09d"
                                .formatted(Integer.parseInt(truth.get(FieldName.NUMBER)))
                                .replaceFirst("(...)(...)(...)", "$1.$2.$3"));
        text(page, 0.45, 0.135, "SÉRIE: " + truth.get(FieldName.SERIES));
        text(page, 0.60, 0.12, "CHAVE DE ACESSO");
        text(page, 0.60, 0.135, truth.get(FieldName.ACCESS_KEY).replaceAll("(.{4})(?=.)", "$1 "), 0.8);
        text(page, 0.05, 0.16, "NATUREZA DA OPERAÇÃO");
        text(page, 0.05, 0.175, "VENDA");
        text(page, 0.60, 0.16, "CNPJ");
        text(page, 0.60, 0.175, DrawnInvoice.formatted(truth.get(FieldName.ISSUER_TAX_ID)));
        text(page, 0.05, 0.20, "DESTINATÁRIO / REMETENTE");
        text(page, 0.05, 0.22, "NOME");
        text(page, 0.05, 0.235, "PREFEITURA MUNICIPAL");
        text(page, 0.55, 0.22, "CNPJ / CPF");
        text(page, 0.55, 0.235, DrawnInvoice.formatted(Paper.OURS));
        text(page, 0.80, 0.22, "DATA DA EMISSÃO");
        text(page, 0.80, 0.235, date);
        text(page, 0.05, 0.26, "CÁLCULO DO IMPOSTO");
        charges(page, paper);
        text(page, 0.55, 0.36, "VALOR TOTAL DOS PRODUTOS");
        text(page, 0.55, 0.375, money(truth.get(FieldName.TOTAL_PRODUCTS)));
        text(page, 0.80, 0.36, "VALOR TOTAL DA NOTA");
        text(page, 0.80, 0.375, total);
        rows(page, paper.lines());
        return page;
    }

    private static void charges(List<Word> page, Paper paper) {
        int cell = 0;
        for (var charge : FieldName.charges()) {
            double x = 0.05 + 0.19 * (cell % 5);
            double y = 0.28 + 0.035 * (cell / 5);
            text(page, x, y, LABELS.get(charge), 0.7);
            text(page, x, y + 0.014, money(paper.truth().getOrDefault(charge, "0.00")));
            cell++;
        }
    }

    private static void rows(List<Word> page, List<DrawnInvoice.Line> lines) {
        text(page, 0.05, 0.42, "CÓDIGO");
        text(page, 0.20, 0.42, "DESCRIÇÃO");
        text(page, 0.52, 0.42, "UN");
        text(page, 0.60, 0.42, "QTD");
        text(page, 0.72, 0.42, "V.UNIT");
        text(page, 0.86, 0.42, "V.TOTAL");
        double y = 0.44;
        for (var line : lines) {
            text(page, 0.05, y, line.code());
            text(page, 0.20, y, line.description());
            text(page, 0.52, y, line.unit());
            text(page, 0.60, y, DrawnInvoice.money(line.quantity(), 4));
            text(page, 0.72, y, DrawnInvoice.money(line.price(), 4));
            text(page, 0.86, y, DrawnInvoice.money(line.total(), 2));
            y += 0.016;
        }
        text(page, 0.05, y + 0.03, "DADOS ADICIONAIS");
    }

    private static String money(String plain) {
        return DrawnInvoice.money(new java.math.BigDecimal(plain), 2);
    }

    private static void text(List<Word> page, double x, double y, String text) {
        text(page, x, y, text, 1);
    }

    private static void text(List<Word> page, double x, double y, String text, double scale) {
        double left = x;
        for (var word : text.split(" ")) {
            double width = word.length() * 0.0062 * scale;
            page.add(new Word(1, left, y, width, SIZE * scale, word));
            left += width + 0.004 * scale;
        }
    }
}
