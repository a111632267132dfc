package sisinfo.tasklist;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears, once per process, what the exporter announces, and passes on that tasks changed. */
@Component
public class EngineNews implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EngineNews.class);
    private static final int WAIT_MILLIS = 2000;

    private final DataSource database;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    EngineNews(DataSource database) {
        this.database = database;
    }

    public void onTasks(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("engine-news").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        while (running) {
            try (Connection connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("listen engine");
                try {
                    hear(connection.unwrap(PGConnection.class));
                } finally {
                    statement.execute("unlisten engine");
                }
            } catch (SQLException away) {
                log.warn("Live lists pause: the database does not answer");
                pause();
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (running) {
            PGNotification[] heard = connection.getNotifications(WAIT_MILLIS);
            for (int i = 0; i < heard.length; i++) {
                if (heard[i].getParameter().contains("\"task\"")) {
                    listeners.forEach(Runnable::run);
                    break; // one piece of news is as good as ten
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
