package sisinfo.reading.layout;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sisinfo.reading.Mark;

/**
 * Judges the words with which a paper, or a stamp on it, says that it is void. In running text, such as the remarks of
 * a note that replaces a cancelled one, the same words speak of something else.
 */
public final class VoidMarks {

    private static final String NOTE = "(?:NF ?C? ?E|NOTA(?: FISCAL)?(?: ELETRONICA)?|DANFE|DOCUMENTO(?: FISCAL)?)";
    private static final String SINCE = "(?: (?:EM|PELO|POR|CONFORME|PROTOCOLO|NA|JUNTO) .*)?";

    /** Whatever the size of the type, and in the midst of other words. */
    private static final List<Rule> ALWAYS = List.of(
            new Rule(
                    Mark.NO_FISCAL_VALUE,
                    ".*\\b(?:AMBIENTE DE HOMOLOGACAO|EMITID[AO] EM HOMOLOGACAO|HOMOLOGACAO SEM VALOR FISCAL)\\b.*"),
            new Rule(Mark.DENIED, "PROTOCOLO D[EA] DENEGACAO.*|DENEGACAO D[EO] USO.*"));

    /** In small type, when nothing else stands there. */
    private static final List<Rule> ALONE = List.of(
            new Rule(
                    Mark.CANCELLED,
                    "(?:" + NOTE + " CANCELAD[AO]|CANCELAD[AO]|(?:SITUACAO|STATUS)(?: D[AO] " + NOTE
                            + ")? CANCELAD[AO])" + SINCE),
            new Rule(Mark.NO_FISCAL_VALUE, "(?:" + NOTE + " )?SEM VALOR FISCAL"),
            new Rule(Mark.DENIED, "(?:" + NOTE + "|USO)(?: DENEGAD[AO]| COM USO DENEGADO)" + SINCE + "|DENEGAD[AO]"),
            new Rule(Mark.NOT_AUTHORISED, NOTE + " (?:NAO AUTORIZAD[AO]|NAO PROTOCOLAD[AO]|REJEITAD[AO])" + SINCE));

    /** Written large or across the page. */
    private static final List<Rule> LARGE = List.of(
            new Rule(Mark.CANCELLED, "(?:.* )?(?:CANCELAD[AO]|CANCELAMENTO HOMOLOGADO)(?: .*)?"),
            new Rule(Mark.NO_FISCAL_VALUE, "(?:.* )?(?:SEM VALOR FISCAL|SEM VALIDADE FISCAL)(?: .*)?|HOMOLOGACAO"),
            new Rule(Mark.DENIED, "(?:.* )?DENEGAD[AO](?: .*)?"),
            new Rule(Mark.NOT_AUTHORISED, "(?:.* )?(?:NAO AUTORIZAD[AO]|NAO PROTOCOLAD[AO])(?: .*)?"));

    private static final List<Rule> ACROSS = List.of(
            new Rule(Mark.CANCELLED, ".*(?:CANCELAD[AO]|CANCELAMENTOHOMOLOGADO).*"),
            new Rule(Mark.NO_FISCAL_VALUE, ".*(?:SEMVALORFISCAL|SEMVALIDADEFISCAL|HOMOLOGACAO).*"),
            new Rule(Mark.DENIED, ".*DENEGAD[AO].*"),
            new Rule(Mark.NOT_AUTHORISED, ".*(?:NAOAUTORIZAD[AO]|NAOPROTOCOLAD[AO]).*"));

    /** So much of the words as says it: print below them hides some of their letters. */
    private static final List<Rule> IN_PART = List.of(
            new Rule(Mark.CANCELLED, ".*CANCEL.*"),
            new Rule(Mark.NO_FISCAL_VALUE, ".*(?:SEMVALOR|VALORFISCAL|HOMOLOGAC).*"),
            new Rule(Mark.DENIED, ".*DENEGAD.*"));

    private static final Pattern NEGATED = Pattern.compile(
            ".*\\b(?:NAO|NEM|SE|CASO|QUANDO|SERA|SEJA|ITENS|PEDIDO|BOLETO) (?:\\w+ )?(?:CANCELAD|DENEGAD).*");

    private static final double LARGER = 1.5;
    /** About 16 points on a page of A4 that lies on its side. */
    private static final double LARGE_TYPE = 0.019;

    private static final double NEAR = 3.5;

    private VoidMarks() {}

    /** Of text that stands by itself and large, such as that of a stamp or a watermark, with or without spaces. */
    public static List<Mark> across(String text) {
        var letters = Plain.letters(text);
        var together = letters.replace(" ", "");
        boolean negated = NEGATED.matcher(letters).matches() || together.contains("NAOCANCELAD");
        return negated ? List.of() : marks(ACROSS.stream(), together);
    }

    /** Of words that run across the print of a page. */
    public static List<Mark> acrossInPart(String text) {
        return marks(IN_PART.stream(), Plain.letters(text).replace(" ", ""));
    }

    static List<Mark> in(Sheet sheet) {
        return in(sheet, LARGER * usualType(sheet));
    }

    /** Of text that runs up or down the page, where little else stands to compare its type with. */
    static List<Mark> inSideways(Sheet sheet) {
        return in(sheet, LARGE_TYPE);
    }

    private static List<Mark> in(Sheet sheet, double large) {
        return sheet.lines().stream()
                .flatMap(line -> Stream.concat(line.phrases().stream(), Stream.of(new Phrase(line.words())))
                        .flatMap(phrase -> in(phrase, line, sheet, large).stream()))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Mark> in(Phrase phrase, Line line, Sheet sheet, double large) {
        var letters = phrase.letters();
        if (NEGATED.matcher(letters).matches()) {
            return List.of();
        }
        var rules = phrase.type() > large
                ? Stream.of(ALWAYS, ALONE, LARGE)
                : goesOn(phrase, line, sheet) ? Stream.of(ALWAYS) : Stream.of(ALWAYS, ALONE);
        return marks(rules.flatMap(List::stream), letters);
    }

    private static List<Mark> marks(Stream<Rule> rules, String letters) {
        return rules.filter(it -> it.pattern().matcher(letters).matches())
                .map(Rule::mark)
                .distinct()
                .toList();
    }

    /** Whether a line in the same type stands right above it, as in running text. */
    private static boolean goesOn(Phrase phrase, Line line, Sheet sheet) {
        return sheet.lines().stream()
                .filter(it -> it != line && it.y() < line.y() && line.y() - it.y() < NEAR * phrase.height())
                .flatMap(it -> it.phrases().stream())
                .filter(it -> it.x() < phrase.right() && phrase.x() < it.right())
                .anyMatch(it -> Math.abs(it.type() - phrase.type()) < 0.2 * phrase.type());
    }

    private static double usualType(Sheet sheet) {
        var heights = sheet.lines().stream()
                .flatMap(it -> it.words().stream())
                .mapToDouble(Word::height)
                .sorted()
                .toArray();
        return heights.length == 0 ? 0 : heights[heights.length / 2];
    }

    /** Words that stand for a mark. */
    private record Rule(Mark mark, Pattern pattern) {

        Rule(Mark mark, String pattern) {
            this(mark, Pattern.compile(pattern));
        }
    }
}
