package sisinfo.reading.image;

import java.awt.Font;
import java.util.List;
import java.util.Random;

/**
 * How a product table is laid out, drawn from a seed so that no two are alike.
 *
 * @param upright whether rules part the columns
 * @param level whether a rule stands below every row
 * @param points size of the type
 * @param bold whether headings are
 * @param wording which of its usual words heads every column
 */
record TableStyle(
        boolean landscape,
        boolean upright,
        boolean level,
        String family,
        double points,
        boolean bold,
        int wording,
        List<Column> columns) {

    /** What a column shows, how much room it wants, and how it is headed. */
    enum Column {
        ITEM(8, "ITEM", "SEQ", "Nº"),
        CODE(22, "CÓDIGO", "CÓD. PROD.", "REF."),
        DESCRIPTION(0, "DESCRIÇÃO DO PRODUTO / SERVIÇO", "DESCRIÇÃO DOS PRODUTOS", "DISCRIMINAÇÃO"),
        NCM(16, "NCM/SH", "NCM", "CLASS. FISCAL"),
        CST(9, "CST", "O/CST", "CSOSN"),
        CFOP(9, "CFOP", "CFOP", "CFOP"),
        UNIT(9, "UN", "UNID", "UND"),
        QUANTITY(20, "QUANT.", "QTDE", "QUANTIDADE"),
        PRICE(24, "VALOR UNIT.", "V. UNIT", "PREÇO UNIT."),
        TOTAL(24, "VALOR TOTAL", "V. TOTAL", "VL. TOTAL"),
        BASE(17, "BC ICMS", "B.CÁLC ICMS", "BASE ICMS"),
        ICMS(14, "V. ICMS", "VALOR ICMS", "ICMS"),
        RATE(9, "%ICMS", "ALÍQ.", "ALIQ. ICMS");

        private final double width;
        private final List<String> headings;

        Column(double width, String... headings) {
            this.width = width;
            this.headings = List.of(headings);
        }

        double width() {
            return width;
        }

        String heading(int wording) {
            return headings.get(wording);
        }

        boolean isFigure() {
            return ordinal() >= QUANTITY.ordinal();
        }
    }

    private static final String[] FAMILIES = {Font.SERIF, Font.SANS_SERIF, "Liberation Sans Narrow", "DejaVu Sans"};

    private static final List<List<Column>> ORDERS = List.of(
            List.of(
                    Column.CODE,
                    Column.DESCRIPTION,
                    Column.NCM,
                    Column.CST,
                    Column.CFOP,
                    Column.UNIT,
                    Column.QUANTITY,
                    Column.PRICE,
                    Column.TOTAL,
                    Column.BASE,
                    Column.RATE),
            List.of(
                    Column.CODE,
                    Column.DESCRIPTION,
                    Column.UNIT,
                    Column.QUANTITY,
                    Column.PRICE,
                    Column.TOTAL,
                    Column.NCM,
                    Column.CFOP),
            List.of(
                    Column.ITEM,
                    Column.CODE,
                    Column.DESCRIPTION,
                    Column.NCM,
                    Column.CFOP,
                    Column.UNIT,
                    Column.QUANTITY,
                    Column.PRICE,
                    Column.TOTAL),
            List.of(
                    Column.QUANTITY,
                    Column.UNIT,
                    Column.CODE,
                    Column.DESCRIPTION,
                    Column.CFOP,
                    Column.PRICE,
                    Column.TOTAL,
                    Column.ICMS));

    private static final List<Column> FULL = List.of(
            Column.CODE,
            Column.DESCRIPTION,
            Column.NCM,
            Column.CST,
            Column.CFOP,
            Column.UNIT,
            Column.QUANTITY,
            Column.PRICE,
            Column.TOTAL,
            Column.BASE,
            Column.ICMS,
            Column.RATE);

    /** Every second table is in the order that most programs print. */
    static List<Column> anyOrder(Random random, boolean wide) {
        return wide || random.nextBoolean() ? FULL : ORDERS.get(random.nextInt(ORDERS.size()));
    }

    static TableStyle from(Random random) {
        return new TableStyle(
                random.nextInt(3) == 0,
                random.nextBoolean(),
                random.nextBoolean(),
                FAMILIES[random.nextInt(FAMILIES.length)],
                6 + random.nextInt(5) * 0.5,
                random.nextBoolean(),
                random.nextInt(3),
                ORDERS.get(random.nextInt(ORDERS.size())));
    }

    double rowHeight() {
        return points * 0.6;
    }

    /** How many rows find room on the page, each two lines high. */
    int mostRows() {
        return (int) ((landscape ? 75 : 160) / (2 * rowHeight()));
    }
}
