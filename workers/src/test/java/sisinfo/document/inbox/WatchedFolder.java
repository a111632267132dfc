package sisinfo.document.inbox;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.document.Documents;
import sisinfo.document.InboxTroubles;
import sisinfo.document.IncomingFiles;

/** The watched folder with a clock of its own, so that nobody waits until files are still. */
public final class WatchedFolder {

    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final MovableClock clock = new MovableClock();
    private final InboxFolder folder;

    public WatchedFolder(
            Path inbox, Documents documents, IncomingFiles incoming, InboxTroubles troubles, JdbcClient jdbc) {
        var properties = new InboxProperties(true, inbox, PATIENCE);
        var places = new InboxPlaces(properties, new MovedFiles(jdbc, clock), clock);
        folder = new InboxFolder(
                properties, new InboxFiles(properties, documents, incoming, places, clock), places, troubles);
    }

    public void look() {
        folder.look();
    }

    public void lookAfter(Duration pause) {
        clock.goOn(pause);
        folder.look();
    }
}
