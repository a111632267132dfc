package sisinfo.reading.image;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Rows of a product table as suppliers really fill them: fine quantities, tiny and large prices, long descriptions. */
final class DrawnLines {

    private static final String[] THINGS = {
        "ARROZ AGULHINHA TIPO 1",
        "CIMENTO CP II 50KG",
        "LUVA NITRILICA AZUL",
        "PNEU 175/70 R13",
        "SERINGA DESC. 10ML",
        "Fralda geriátrica tam. G",
        "Óleo lubrificante 15W40",
        "Caderno brochura 96 folhas",
        "TINTA ACRILICA FOSCA 18L",
        "CARTUCHO HP 664XL",
        "ABRACADEIRA NYLON 200MM",
        "Detergente neutro 500ml",
        "LAMPADA LED 9W E27",
        "GASOLINA COMUM"
    };
    private static final String[] MORE = {
        "COR BRANCA", "PACOTE COM 12 UNIDADES", "MARCA NACIONAL", "GARANTIA DE 12 MESES", "USO ESCOLAR", "1A LINHA"
    };
    private static final String[] UNITS = {"UN", "CX", "KG", "LT", "PCT", "UND", "M2", "FD", "SC", "RL"};
    private static final String[] CODES = {"%05d", "PRD-%04d", "%03d.%03d", "AB%05d", "%d", "00%06d"};

    private DrawnLines() {}

    static List<DrawnInvoice.Line> from(Random random, int most) {
        var code = CODES[random.nextInt(CODES.length)];
        int fine = random.nextInt(3);
        return IntStream.range(0, 1 + random.nextInt(most))
                .mapToObj(it -> line(random, code, fine))
                .toList();
    }

    private static DrawnInvoice.Line line(Random random, String code, int fine) {
        var quantity = fine == 0
                ? BigDecimal.valueOf(1 + random.nextInt(2_500))
                : BigDecimal.valueOf(1 + random.nextInt(9_000_000), 4);
        var price = fine == 2
                ? BigDecimal.valueOf(1 + random.nextLong(900_000_000_000L), 10)
                : BigDecimal.valueOf(1 + random.nextInt(900_000), 2);
        return new DrawnInvoice.Line(
                code.formatted(1 + random.nextInt(900), random.nextInt(900)),
                description(random),
                UNITS[random.nextInt(UNITS.length)],
                quantity,
                price,
                quantity.multiply(price).setScale(2, RoundingMode.HALF_UP));
    }

    private static String description(Random random) {
        var text = THINGS[random.nextInt(THINGS.length)];
        for (int i = random.nextInt(4); i > 1; i--) {
            text += " " + MORE[random.nextInt(MORE.length)];
        }
        return text;
    }
}
