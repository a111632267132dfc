package sisinfo.exporter;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Set;
import org.postgresql.util.PSQLException;

/** Tells what is wrong with a record from what is wrong with the world; only the world gets better by waiting. */
final class Faults {

    /** SQLSTATE classes: cardinality, data, integrity, check option, limits, raised by a trigger. */
    private static final Set<String> OF_THE_RECORD = Set.of("21", "22", "23", "44", "54", "P0");

    private Faults() {}

    static boolean isOfTheRecord(Exception fault) {
        return !(fault instanceof SQLException sql)
                || (sql.getSQLState() != null
                        && sql.getSQLState().length() == 5
                        && OF_THE_RECORD.contains(sql.getSQLState().substring(0, 2)));
    }

    /** For the log: values of the record may be personal and stay out. */
    static String brief(Exception fault) {
        return fault instanceof SQLException sql
                ? "SQLSTATE " + sql.getSQLState()
                : fault.getClass().getSimpleName();
    }

    /** For the table of poison, which only administrators read. */
    static String full(Exception fault) {
        Throwable told =
                fault instanceof BatchUpdateException batch && batch.getCause() != null ? batch.getCause() : fault;
        if (told instanceof PSQLException postgres && postgres.getServerErrorMessage() != null) {
            return brief(fault) + ": " + postgres.getServerErrorMessage().getMessage();
        }
        return brief(fault) + ": " + told.getMessage();
    }
}
