package sisinfo.document.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import sisinfo.document.Channel;
import sisinfo.document.InboxTrouble.Kind;
import sisinfo.document.InboxTroubles;
import sisinfo.document.InboxTroubles.Found;
import sisinfo.document.Receipt;
import sisinfo.document.inbox.MovedFiles.Place;

/**
 * The watched folder: files are taken in once they are whole, and move to {@code done} or {@code refused}. Each is looked
 * at for itself, so that none holds up the others; what cannot be taken in is told of.
 */
@Component
@ConditionalOnProperty(name = "sisinfo.document.inbox.enabled", matchIfMissing = true)
class InboxFolder {

    private static final Logger LOG = LoggerFactory.getLogger(InboxFolder.class);
    private static final int MOST_TOLD = 100;

    private final Path folder;
    private final InboxFiles files;
    private final InboxPlaces places;
    private final InboxTroubles troubles;
    private Set<Found> told = Set.of(new Found("?", Kind.FOLDER)); // nothing that a look finds

    InboxFolder(InboxProperties properties, InboxFiles files, InboxPlaces places, InboxTroubles troubles) {
        this.folder = properties.folder();
        this.files = files;
        this.places = places;
        this.troubles = troubles;
    }

    @Scheduled(fixedDelayString = "${sisinfo.document.inbox.interval:2s}")
    void look() {
        try {
            tell(found());
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The watched folder waits for the database: {}", e.toString());
        }
    }

    private Set<Found> found() {
        try {
            places.prepare();
            places.bringBackChanged();
            return lookAtEach(names());
        } catch (IOException | UncheckedIOException e) {
            return Set.of(new Found("", Kind.FOLDER));
        }
    }

    private Set<Found> lookAtEach(List<FileName> names) {
        files.forgetAllBut(Set.copyOf(names));
        var found = new HashSet<Found>();
        for (var name : names) {
            var trouble = files.look(name);
            if (trouble != null && found.size() < MOST_TOLD) {
                found.add(new Found(new Receipt(name.text(), Channel.FOLDER, null).fileName(), trouble));
            }
        }
        return found;
    }

    private List<FileName> names() throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(FileName::of)
                    .filter(it -> !it.isHidden() && !Place.isFolder(it))
                    .sorted(Comparator.comparing(FileName::encoded))
                    .toList();
        }
    }

    private void tell(Set<Found> found) {
        if (!found.equals(told)) {
            troubles.are(found);
            told = found;
        }
    }
}
