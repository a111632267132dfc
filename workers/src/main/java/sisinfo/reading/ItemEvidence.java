package sisinfo.reading;

/** One line of the product table: the best reading, and whether quantity × price = total and the lines sum up prove it. */
public record ItemEvidence(ItemReading item, Verdict verdict, String because) {}
