package sisinfo.reading.image;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import sisinfo.reading.AccessKey;

/** An invoice made up from a seed, consistent in its key, tax ids and sums, to be drawn and read again. */
public record DrawnInvoice(
        String key,
        String number,
        String series,
        LocalDate issued,
        String issuer,
        String issuerTaxId,
        String recipientTaxId,
        BigDecimal total,
        List<Line> lines) {

    /** One row of the product table. */
    public record Line(
            String code, String description, String unit, BigDecimal quantity, BigDecimal price, BigDecimal total) {}

    private static final String[] NAMES = {
        "PAPELARIA CAMPO VERDE LTDA", "INFORMATICA BOA VISTA EIRELI", "COMERCIAL SERRA AZUL SA",
        "REDES E CABOS PLANALTO LTDA ME", "ELETRONICA VALE DO SOL LTDA EPP", "SUPRIMENTOS MANANCIAL LTDA"
    };
    private static final String[] THINGS = {
        "TONER PRETO 2612",
        "CABO DE REDE CAT6 305M",
        "SWITCH 24 PORTAS GIGABIT",
        "NOBREAK 1400VA BIVOLT",
        "MEMORIA DDR4 8GB",
        "MONITOR LED 21,5",
        "TECLADO ABNT2 USB",
        "PAPEL SULFITE A4 75G",
        "PILHA AA ALCALINA",
        "DISCO SOLIDO 480GB",
        "FONTE ATX 500W",
        "ROTEADOR WIFI 6"
    };
    private static final String[] UNITS = {"UN", "CX", "PC", "MT", "PCT"};
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    public static DrawnInvoice from(long seed, boolean withLetters) {
        var random = new Random(seed * 7919 + 13);
        return with(random, withLetters, it -> {
            var lines = new ArrayList<Line>();
            for (int i = 1 + it.nextInt(7); i > 0; i--) {
                lines.add(line(it));
            }
            return lines;
        });
    }

    /** An invoice whose rows are as varied as real ones. */
    static DrawnInvoice varied(Random random, int mostRows) {
        return with(random, random.nextBoolean(), it -> DrawnLines.from(it, mostRows));
    }

    /** An invoice of things that offices buy. */
    static DrawnInvoice stocked(Random random, int mostRows) {
        return with(random, random.nextInt(4) == 0, it -> StockLines.from(it, mostRows));
    }

    private static DrawnInvoice with(Random random, boolean withLetters, Function<Random, List<Line>> rows) {
        var issued = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700));
        var issuer = taxId(random, withLetters);
        var number = String.valueOf(1 + random.nextInt(999_999));
        var series = String.valueOf(1 + random.nextInt(9));
        var key = key(random, issued, issuer, number, series);
        var lines = rows.apply(random);
        var total = lines.stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new DrawnInvoice(
                key,
                number,
                series,
                issued,
                NAMES[random.nextInt(NAMES.length)],
                issuer,
                taxId(random, false),
                total,
                lines);
    }

    public DrawnInvoice withKey(String other) {
        return new DrawnInvoice(other, number, series, issued, issuer, issuerTaxId, recipientTaxId, total, lines);
    }

    private static Line line(Random random) {
        var quantity = BigDecimal.valueOf(1 + random.nextInt(120)).setScale(4, RoundingMode.UNNECESSARY);
        var price = BigDecimal.valueOf(100 + random.nextInt(90_000), 2);
        return new Line(
                "P" + (1000 + random.nextInt(90_000)),
                THINGS[random.nextInt(THINGS.length)],
                UNITS[random.nextInt(UNITS.length)],
                quantity,
                price,
                quantity.multiply(price).setScale(2, RoundingMode.HALF_UP));
    }

    private static String key(Random random, LocalDate issued, String issuer, String number, String series) {
        var open = "35" + issued.format(DateTimeFormatter.ofPattern("yyMM")) + issuer + "55"
                + "%03d".formatted(Integer.parseInt(series)) + "%09d".formatted(Integer.parseInt(number)) + "1"
                + "%08d".formatted(random.nextInt(100_000_000));
        return open + AccessKey.checkDigit(open + "0");
    }

    private static String taxId(Random random, boolean withLetters) {
        var text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append(LETTERS.charAt(withLetters ? random.nextInt(36) : 26 + random.nextInt(10)));
        }
        text.append("000").append(1 + random.nextInt(9));
        text.append(digit(text.toString()));
        return text.append(digit(text.toString())).toString();
    }

    private static int digit(String text) {
        int sum = 0;
        for (int i = text.length() - 1, weight = 2; i >= 0; i--, weight = weight == 9 ? 2 : weight + 1) {
            sum += (text.charAt(i) - '0') * weight;
        }
        return sum % 11 < 2 ? 0 : 11 - sum % 11;
    }

    public static String money(BigDecimal value, int decimals) {
        return String.format(Locale.of("pt", "BR"), "%,." + decimals + "f", value);
    }

    public static String formatted(String cnpj) {
        return cnpj.replaceFirst("(..)(...)(...)(....)(..)", "$1.$2.$3/$4-$5");
    }

    public String paddedNumber() {
        return "%09d".formatted(Integer.parseInt(number)).replaceFirst("(...)(...)(...)", "$1.$2.$3");
    }

    public String issuedText() {
        return issued.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }
}
