package sisinfo.document.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import sisinfo.document.Channel;
import sisinfo.document.Documents;
import sisinfo.document.InboxTrouble.Kind;
import sisinfo.document.IncomingFiles;
import sisinfo.document.Receipt;
import sisinfo.document.Received;
import sisinfo.files.PrivateFiles;

/** Takes in one file of the watched folder: a private copy of it is judged, so that nobody exchanges it meanwhile. */
@Component
@ConditionalOnProperty(name = "sisinfo.document.inbox.enabled", matchIfMissing = true)
class InboxFiles {

    private static final Logger LOG = LoggerFactory.getLogger(InboxFiles.class);

    /** Nothing that is still to be written can mend these. */
    private static final Set<String> FINAL = Set.of(
            "too-large",
            "too-large-to-scan",
            "too-many-pages",
            "too-many-pixels",
            "encrypted",
            "archive",
            "not-an-invoice",
            "xml-entities",
            "infected");

    private final Path folder;
    private final Documents documents;
    private final IncomingFiles incoming;
    private final InboxPlaces places;
    private final Stillness stillness;
    private final Clock clock;

    InboxFiles(
            InboxProperties properties, Documents documents, IncomingFiles incoming, InboxPlaces places, Clock clock) {
        this.folder = properties.folder();
        this.documents = documents;
        this.incoming = incoming;
        this.places = places;
        this.stillness = new Stillness(properties.patience());
        this.clock = clock;
    }

    void forgetAllBut(Set<FileName> present) {
        stillness.keepOnly(present);
    }

    /** What is wrong with it; null when it was taken in or refused, or is waited for. */
    @Nullable
    Kind look(FileName name) {
        try {
            var attributes =
                    Files.readAttributes(name.in(folder), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile() ? take(name, Stamp.of(attributes)) : kind(attributes);
        } catch (NoSuchFileException gone) {
            return null;
        } catch (IOException e) {
            return Kind.UNREADABLE;
        }
    }

    private static Kind kind(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return Kind.LINK;
        }
        return attributes.isDirectory() ? Kind.SUBFOLDER : Kind.NO_FILE;
    }

    private @Nullable Kind take(FileName name, Stamp stamp) {
        var turn = stillness.turn(name, stamp, clock.instant());
        if (turn == Turn.WAIT) {
            return stillness.trouble(name);
        }
        return attempt(name, stamp, turn == Turn.LAST_TRY);
    }

    private @Nullable Kind attempt(FileName name, Stamp stamp, boolean last) {
        Path copy;
        try (var bytes = PrivateFiles.open(name.in(folder))) {
            copy = incoming.copyOf(bytes);
        } catch (IOException e) {
            return trouble(name, Kind.UNREADABLE);
        }
        try {
            judge(name, stamp, copy, last);
            return null;
        } catch (DataAccessException | TransactionException storeAway) {
            throw storeAway;
        } catch (IOException e) {
            return trouble(name, Kind.UNMOVABLE);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.warn(
                    "A file of the watched folder cannot be examined: {}",
                    e.getClass().getName());
            return trouble(name, Kind.FAILED);
        } finally {
            incoming.delete(copy);
        }
    }

    private Kind trouble(FileName name, Kind kind) {
        stillness.looked(name, kind, clock.instant());
        return kind;
    }

    private void judge(FileName name, Stamp stamp, Path copy, boolean last) throws IOException {
        if (!stamp.equals(Stamp.of(name.in(folder)))) {
            return; // somebody wrote while it was copied: it is not still
        }
        if (!last && !WholeFile.looksWhole(copy)) {
            stillness.looked(name, null, clock.instant());
            return;
        }
        switch (documents.receive(copy, new Receipt(name.text(), Channel.FOLDER, null))) {
            case Received.Accepted accepted -> {
                places.done(name, stamp);
                LOG.info("Inbox file taken in as document {}", accepted.documentId());
            }
            case Received.AlreadyHere here ->
                places.refused(
                        name,
                        stamp,
                        "Este arquivo já foi enviado (documento %s)."
                                .formatted(here.first().id()));
            case Received.Refused refused -> {
                if (last || FINAL.contains(refused.reason())) {
                    places.refused(name, stamp, refused.message());
                } else {
                    stillness.looked(name, null, clock.instant());
                }
            }
            case Received.Later later -> {} // the next look tries again
        }
    }
}
