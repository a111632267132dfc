package sisinfo.engine;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached from one that says no. */
final class StoreAway {

    /** SQLSTATE class "connection exception"; 57P01 to 57P03: shut down, crashed, starting. */
    private static final String CONNECTION = "08";

    private static final String SHUT_DOWN = "57P0";

    private StoreAway() {}

    static boolean isBehind(@Nullable Throwable failure) {
        for (var it = failure; it != null; it = it.getCause()) {
            if (it instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || state != null && (state.startsWith(CONNECTION) || state.startsWith(SHUT_DOWN));
    }
}
