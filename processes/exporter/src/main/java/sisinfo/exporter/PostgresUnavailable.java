package sisinfo.exporter;

/** Makes the broker offer the record again later; it logs what it catches, so this says little and has no trace. */
final class PostgresUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresUnavailable(int partition) {
        super("PostgreSQL is away and the batch of partition %d is full".formatted(partition), null, false, false);
    }
}
