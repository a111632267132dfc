package sisinfo.reading.image;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Rows of what offices, schools and workshops of a city buy; mostly few figures after the comma, sometimes many. */
final class StockLines {

    private static final String[] THINGS = {
        "TONER COMPATIVEL PRETO",
        "CABO HDMI 2.0",
        "SWITCH GIGABIT GERENCIAVEL",
        "NOBREAK BIVOLT",
        "FONTE ATX REAL",
        "MOUSE OPTICO USB",
        "TECLADO ABNT2",
        "SSD SATA III 2,5\"",
        "PATCH CORD CAT6 AZUL",
        "MEMORIA DDR4 3200MHZ",
        "PAPEL SULFITE A4 75G",
        "CANETA ESFEROGRAFICA AZUL",
        "Pasta suspensa kraft",
        "Grampeador 26/6 metal",
        "LUVA NITRILICA AZUL",
        "SERINGA DESC. 10ML",
        "Agulha hipodérmica 25x7",
        "GAZE ESTERIL 7,5X7,5",
        "CIMENTO CP II 50KG",
        "AREIA MEDIA LAVADA",
        "TUBO PVC SOLDAVEL 25MM",
        "Tinta acrílica fosca 18L",
        "OLEO LUBRIFICANTE 15W40",
        "PNEU 175/70 R13",
        "FILTRO DE AR",
        "BATERIA 60AH",
        "Arroz agulhinha tipo 1",
        "FEIJAO CARIOCA TIPO 1",
        "LEITE EM PO INTEGRAL",
        "DETERGENTE NEUTRO",
        "Água sanitária",
        "SACO P/ LIXO 100L"
    };
    private static final String[] MORE = {
        "COR BRANCA",
        "PCT C/ 12",
        "MARCA NACIONAL",
        "GARANTIA 12 MESES",
        "USO ESCOLAR",
        "1A LINHA",
        "REF. 2680",
        "MODELO 16",
        "500 M",
        "8GB",
        "BIVOLT 110/220V",
        "C/ CERTIFICADO CA 12345"
    };
    private static final String[] UNITS = {"UN", "UN", "UN", "CX", "KG", "PCT", "PC", "MT", "LT", "FD", "SC", "RL"};
    private static final String[] CODES = {"%05d", "TONER-%04d", "PRD%04d", "%03d.%03d", "%d", "00%06d", "A%03d-%02d"};

    private StockLines() {}

    static List<DrawnInvoice.Line> from(Random random, int most) {
        var code = CODES[random.nextInt(CODES.length)];
        int fine = random.nextInt(6);
        int rows = random.nextInt(3) == 0 ? 1 + random.nextInt(most) : 1 + random.nextInt(Math.min(8, most));
        return IntStream.range(0, rows).mapToObj(it -> line(random, code, fine)).toList();
    }

    private static DrawnInvoice.Line line(Random random, String code, int fine) {
        int pieces = 1 + random.nextInt(random.nextInt(4) == 0 ? 2_500 : 60);
        var quantity = switch (fine) {
            case 0 -> BigDecimal.valueOf(pieces);
            case 1 -> BigDecimal.valueOf(1 + random.nextInt(900_000), 4);
            default -> BigDecimal.valueOf(pieces).setScale(4, RoundingMode.UNNECESSARY);
        };
        int most = random.nextInt(3) == 0 ? 900_000 : 20_000;
        var price = switch (fine) {
            case 2 -> BigDecimal.valueOf(1 + random.nextInt(most * 100), 4);
            case 3 -> BigDecimal.valueOf(1 + random.nextInt(most), 2).setScale(10, RoundingMode.UNNECESSARY);
            default -> BigDecimal.valueOf(1 + random.nextInt(most), 2);
        };
        return new DrawnInvoice.Line(
                code.formatted(1 + random.nextInt(900), random.nextInt(90)),
                description(random),
                UNITS[random.nextInt(UNITS.length)],
                quantity,
                price,
                quantity.multiply(price).setScale(2, RoundingMode.HALF_UP));
    }

    private static String description(Random random) {
        var text = THINGS[random.nextInt(THINGS.length)];
        for (int i = random.nextInt(4); i > 0; i--) {
            text += " " + MORE[random.nextInt(MORE.length)];
        }
        return text;
    }
}
