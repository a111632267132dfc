package sisinfo.reading;

import java.util.Optional;

/** What kind of paper a document, or one of its pages, is. */
public enum Paper {
    /** NF-e or NFC-e: the only kind that becomes an invoice here. */
    INVOICE,
    /** An event about an NF-e, such as its cancellation. */
    INVOICE_EVENT,
    /** Conhecimento de transporte, model 57 or 67. */
    CTE,
    /** Manifesto de documentos fiscais, model 58. */
    MDFE,
    /** Nota de serviço, national (DANFSe) or a city's. */
    SERVICE_INVOICE,
    BOLETO,
    RECEIPT,
    ORDER,
    BLANK,
    /** Nothing tells what it is. */
    UNKNOWN;

    /** The paper of an access key's model, when that is not an NF-e's or NFC-e's. */
    public static Optional<Paper> ofModel(String model) {
        return switch (model) {
            case "57", "67" -> Optional.of(CTE);
            case "58" -> Optional.of(MDFE);
            default -> Optional.empty();
        };
    }
}
