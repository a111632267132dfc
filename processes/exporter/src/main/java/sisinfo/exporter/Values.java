package sisinfo.exporter;

import io.camunda.zeebe.protocol.record.Record;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The engine's way to say things, in ours: empty text and keys below zero mean nothing. */
final class Values {

    private Values() {}

    static Instant time(Record<?> record) {
        return Instant.ofEpochMilli(record.getTimestamp());
    }

    static @Nullable String text(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    static @Nullable Long key(long value) {
        return value > 0 ? value : null;
    }

    /** A date of a user task; without a zone it means UTC, as in the engine. */
    static @Nullable Instant date(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(value, ZonedDateTime::from, LocalDateTime::from);
        return read instanceof ZonedDateTime zoned
                ? zoned.toInstant()
                : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
    }
}
