package sisinfo.reading;

import org.jspecify.annotations.Nullable;

/**
 * One reader's word on one field, in normal form: dates {@code 2026-01-31}, money {@code 1234.56}, tax ids and keys
 * without punctuation, numbers and series without leading zeros.
 *
 * @param position null when the source has no pages (XML) or the reader cannot say
 */
public record FieldReading(
        FieldName field,
        String value,
        Source source,
        @Nullable Position position) {}
