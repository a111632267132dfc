package sisinfo.reading;

import java.util.List;
import java.util.Optional;

/** What people are told of papers that are no invoice, and of files that hold several. */
public final class PaperNotes {

    private PaperNotes() {}

    /** In pt-BR; empty for an invoice, and where nothing tells what it is. */
    public static Optional<String> of(Paper paper) {
        return switch (paper) {
            case INVOICE, UNKNOWN -> Optional.empty();
            case INVOICE_EVENT ->
                Optional.of("É um evento de NF-e, como um cancelamento, e não a nota: não se registra como nota.");
            case BLANK -> Optional.of("A página está em branco.");
            default ->
                Optional.of("O papel é %s, e não uma NF-e ou NFC-e: não se registra como nota.".formatted(name(paper)));
        };
    }

    /** What the other papers of a file are, when only one of them is read. */
    public static List<String> besides(Segment read, List<Segment> all) {
        return all.stream()
                .filter(it -> !it.equals(read))
                .map(PaperNotes::besides)
                .toList();
    }

    private static String besides(Segment other) {
        var pages = other.firstPage() == other.lastPage()
                ? "Página %d".formatted(other.firstPage())
                : "Páginas %d a %d".formatted(other.firstPage(), other.lastPage());
        var key = other.accessKey() == null ? "" : ", chave " + other.accessKey();
        return "%s: %s%s; não foi lida junto com esta nota.".formatted(pages, name(other.paper()), key);
    }

    private static String name(Paper paper) {
        return switch (paper) {
            case INVOICE -> "outra nota";
            case INVOICE_EVENT -> "evento de NF-e";
            case CTE -> "conhecimento de transporte (CT-e)";
            case MDFE -> "manifesto de documentos fiscais (MDF-e)";
            case SERVICE_INVOICE -> "nota de serviço (NFS-e)";
            case BOLETO -> "boleto";
            case RECEIPT -> "recibo ou comprovante";
            case ORDER -> "pedido, ordem ou empenho";
            case BLANK -> "página em branco";
            case UNKNOWN -> "papel que não se reconheceu";
        };
    }
}
