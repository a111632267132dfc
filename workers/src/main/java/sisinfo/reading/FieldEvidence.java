package sisinfo.reading;

import java.util.List;

/**
 * What is known about one field: the best value, how far it is proved, and every reading behind it.
 *
 * @param because the proof or the contradiction in one pt-BR sentence; empty when unproved
 */
public record FieldEvidence(
        FieldName field, String value, Verdict verdict, String because, List<FieldReading> readings) {}
