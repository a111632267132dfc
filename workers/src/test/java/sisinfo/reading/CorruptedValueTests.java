package sisinfo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values with one wrong character, as every source may bring them. */
class CorruptedValueTests {

    /** One character of one or two fields is changed, as a bad scan, a forger or a bug would. */
    @ParameterizedTest
    @EnumSource(names = {"XML", "PDF_TEXT", "OCR"})
    void neverProvesACorruptedValue(Source source) {
        var random = new Random(source.ordinal());
        for (int i = 0; i < 5000; i++) {
            var said = corrupted(ScalesTests.invoice(source), random);
            var contributions = random.nextBoolean() ? List.of(said) : List.of(said, ScalesTests.barcode());
            for (var field :
                    new Scales().weigh(contributions, List.of(ScalesTests.OURS)).fields()) {
                if (field.verdict() == Verdict.PROVED) {
                    assertThat(field.value())
                            .as(field.field() + " of " + said)
                            .isEqualTo(ScalesTests.truth(field.field()));
                }
            }
        }
    }

    private static Contribution corrupted(Contribution said, Random random) {
        var fields = new ArrayList<>(said.fields());
        var touched = EnumSet.noneOf(FieldName.class);
        for (int at : random.ints(2, 0, fields.size()).toArray()) {
            var old = fields.get(at);
            boolean undetectable = old.field() == FieldName.ISSUER_NAME || old.field() == FieldName.ISSUE_DATE;
            if (touched.add(old.field()) && (said.source() != Source.XML || !undetectable)) {
                fields.set(
                        at,
                        new FieldReading(old.field(), corrupted(old.value(), random), old.source(), old.position()));
            }
        }
        return new Contribution(said.source(), fields, said.items(), said.notes());
    }

    private static String corrupted(String value, Random random) {
        int at = random.nextInt(value.length());
        char digit = (char) ('0' + random.nextInt(10));
        return Character.isDigit(value.charAt(at)) ? value.substring(0, at) + digit + value.substring(at + 1) : value;
    }
}
