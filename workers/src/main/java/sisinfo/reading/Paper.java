package sisinfo.reading;

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
    UNKNOWN
}
