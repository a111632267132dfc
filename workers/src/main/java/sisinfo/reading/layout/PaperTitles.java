package sisinfo.reading.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sisinfo.reading.AccessKey;
import sisinfo.reading.Paper;

/** Names the kind of paper that a page is, by its titles and by figures that only such a paper carries. */
final class PaperTitles {

    /** A title of the papers that say on top what they are: a mention further down is none. */
    private static final double TOP = 0.4;

    private static final List<Title> STRONG = List.of(
            new Title(
                    Paper.INVOICE_EVENT,
                    "REPRESENTACAO GRAFICA D[EO] (?:EVENTO|CC).*|(?:EVENTO DE )?CANCELAMENTO D[EA] (?:NF ?C? ?E|NOTA"
                            + " FISCAL.*)|DACCE|CARTA DE CORRECAO(?: ELETRONICA)?(?: CC ?E)?|(?:ID DO EVENTO"
                            + " )?ID1101[0-9]{2}[0-9]{44,46}"),
            new Title(
                    Paper.CTE,
                    "DACTE\\b.*|.*DOCUMENTO AUXILIAR D[OE] CONHECIMENTO DE TRANSPORTE.*"
                            + "|CONHECIMENTO DE TRANSPORTE (?:RODOVIARIO|ELETRONICO).*"),
            new Title(
                    Paper.MDFE,
                    "DAMDFE\\b.*|.*DOCUMENTO AUXILIAR D[OE] MANIFESTO.*|MANIFESTO ELETRONICO DE DOCUMENTOS FISCAIS.*"),
            new Title(
                    Paper.SERVICE_INVOICE,
                    "DANFSE\\b.*|.*DOCUMENTO AUXILIAR DA NFS ?E.*|NFS ?E|PRESTADOR D[EO]S? SERVICOS?|.*\\b[0-9]{50}"
                            + "|(?:NFS ?E )?NOTA FISCAL (?:ELETRONICA |FATURA )*D[EO]S? (?:PRESTACAO DE )?SERVICOS?.*"),
            new Title(
                    Paper.INVOICE,
                    "DANFE\\b.*|.*DOCUMENTO AUXILIAR DA (?:NOTA FISCAL|NF ?C? ?E).*|NOTA FISCAL D[EO] CONSUMIDOR.*|NFC"
                            + " E\\b.*"));

    private static final Title BOLETO = new Title(
            Paper.BOLETO,
            ".*FICHA DE COMPENSACAO.*|RECIBO DO (?:PAGADOR|SACADO)|PAGAVEL EM QUALQUER BANCO.*|NOSSO NUMERO.*");

    private static final List<Title> WEAK = List.of(
            new Title(
                    Paper.ORDER,
                    "(?:PEDIDO|ORDEM) DE (?:COMPRAS?|FORNECIMENTO|SERVICOS?|VENDAS?)(?: .*)?|AUTORIZACAO DE"
                            + " (?:FORNECIMENTO|COMPRAS?)(?: .*)?|NOTA DE EMPENHO(?: .*)?|PROPOSTA COMERCIAL(?:"
                            + " .*)?|(?:ORCAMENTO|PEDIDO)(?: N.*| [0-9].*)?"),
            new Title(Paper.RECEIPT, "RECIBO(?: D[EO] .*| N.*)?|COMPROVANTE D[EO] .*"));

    /** The line of digits above the bars of a boleto, or of a bill of a public service. */
    private static final Pattern DIGITABLE = Pattern.compile(
            "\\b\\d{5}\\.?\\d{5}\\s+\\d{5}\\.?\\d{6}\\s+\\d{5}\\.?\\d{6}\\s+\\d\\s+\\d{14}\\b|\\b8\\d{10}[-"
                    + " ]\\d(?:\\s+\\d{11}[- ]\\d){3}\\b");

    private PaperTitles() {}

    static Paper of(Sheet sheet) {
        return titles(sheet, STRONG)
                .or(() -> boleto(sheet))
                .or(() -> byKey(sheet))
                .or(() -> titles(onTop(sheet), WEAK))
                .orElse(Paper.UNKNOWN);
    }

    private static Optional<Paper> titles(Sheet sheet, List<Title> titles) {
        return phrases(sheet)
                .flatMap(phrase -> titles.stream().filter(it -> it.fits(phrase)).map(it -> new Hit(it, phrase)))
                .min(Comparator.comparingDouble(it -> it.phrase().y()))
                .map(it -> it.title().paper());
    }

    private static Optional<Paper> boleto(Sheet sheet) {
        boolean digits = sheet.lines().stream()
                .anyMatch(it -> DIGITABLE.matcher(it.text()).find());
        return digits || phrases(sheet).anyMatch(BOLETO::fits) ? Optional.of(Paper.BOLETO) : Optional.empty();
    }

    /** Without a title, a key of another model tells; an NF-e's key may be one that the paper only mentions. */
    private static Optional<Paper> byKey(Sheet sheet) {
        return KeyFields.valid(sheet).findFirst().map(AccessKey::model).flatMap(Paper::ofModel);
    }

    private static Stream<Phrase> phrases(Sheet sheet) {
        return sheet.lines().stream().flatMap(it -> it.phrases().stream());
    }

    private static Sheet onTop(Sheet sheet) {
        return new Sheet(
                sheet.number(),
                sheet.lines().stream().filter(it -> it.y() < TOP).toList());
    }

    /** The words that a paper calls itself by. */
    private record Title(Paper paper, Pattern pattern) {

        Title(Paper paper, String pattern) {
            this(paper, Pattern.compile(pattern));
        }

        boolean fits(Phrase phrase) {
            return pattern.matcher(phrase.letters()).matches();
        }
    }

    /** A title and where it stands. */
    private record Hit(Title title, Phrase phrase) {}
}
