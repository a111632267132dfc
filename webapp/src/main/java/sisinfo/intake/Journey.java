package sisinfo.intake;

import java.util.List;

/**
 * Where a document is.
 *
 * @param siblings the other documents of the same invoice
 * @param mayGoOn whether a person may review it without waiting for the AI
 */
public record Journey(DocumentLine document, List<Step> steps, List<DocumentLine> siblings, boolean mayGoOn) {}
