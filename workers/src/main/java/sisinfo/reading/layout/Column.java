package sisinfo.reading.layout;

import java.util.Optional;
import java.util.regex.Pattern;

/** The columns of a product table that matter, by the words renderers head them with; all others are OTHER. */
enum Column {
    CODE("COD.*|CD|REF|REFERENCIA"),
    DESCRIPTION("DESCRI.*|DISCRIM.*"),
    PRICE("(?:V|VL|VLR|VALOR|P|PR|PRECO)?UNIT.*|(?:V|VL|VLR)UN"),
    UNIT("UN|UND|UNI|UNID|UNIDADE|UM|UCOM"),
    QUANTITY("QTD.*|QTE|QT|QUANT.*|QDE|QIDE|QTOE|OTDE"),
    TOTAL("(?:V|VL|VLR|VALOR|P|PRECO)?TOT(?:AL)?(?:PROD.*)?"),
    OTHER(
            "ITEM|N|NO|SEQ|NCM.*|SH|O?CST|O|CSOSN|CFOP|CEST|EAN|GTIN|.*ICMS.*|.*IPI.*|ALIQ.*|.*BC.*|BASE|B|CALC.*|V?DESC|DESCO.*|"
                    + "PIS|COFINS|ST|LIQ.*|LOTE|MARCA|IBS.*|CBS.*|CL.*FISCAL|CLASS.*|FISCAL");

    private final Pattern heading;

    Column(String heading) {
        this.heading = Pattern.compile(heading);
    }

    static Optional<Column> of(String word) {
        var letters = Plain.of(word).replaceAll("[^A-Z]", "");
        for (var column : values()) {
            if (column.heading.matcher(letters).matches()
                    || letters.isEmpty() && word.contains("%") && column == OTHER) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
