package sisinfo.document.inbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import sisinfo.document.inbox.MovedFiles.Moved;
import sisinfo.document.inbox.MovedFiles.Place;
import sisinfo.files.PrivateFiles;

/**
 * Moves files to {@code done} and {@code refused}, and back when somebody wrote to them afterwards. Never through a
 * link, and never over something that is there: whoever may write here must not reach other files through us.
 */
@Component
@ConditionalOnProperty(name = "sisinfo.document.inbox.enabled", matchIfMissing = true)
class InboxPlaces {

    private static final Logger LOG = LoggerFactory.getLogger(InboxPlaces.class);
    private static final String REASON = ".motivo.txt";

    private final Path folder;
    private final MovedFiles moved;
    private final Clock clock;

    InboxPlaces(InboxProperties properties, MovedFiles moved, Clock clock) {
        this.folder = properties.folder();
        this.moved = moved;
        this.clock = clock;
    }

    /** @throws IOException when one of the folders cannot be made, or is a link */
    void prepare() throws IOException {
        PrivateFiles.folder(folder);
        for (var place : Place.values()) {
            var path = folder.resolve(place.folder());
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                    throw new NotDirectoryException(place.folder());
                }
                PrivateFiles.folder(path);
            }
        }
    }

    void done(FileName name, Stamp asRead) throws IOException {
        move(name, Place.DONE, asRead);
    }

    void refused(FileName name, Stamp asRead, String message) throws IOException {
        var target = move(name, Place.REFUSED, asRead);
        var text = (message + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        var reason = free(Place.REFUSED, target.before(REASON));
        PrivateFiles.write(new ByteArrayInputStream(text), reason.in(folder.resolve(Place.REFUSED.folder())));
    }

    /** What a slow writer changed after it was moved, and whoever mended a refused file, gets another look. */
    void bringBackChanged() {
        moved.forgetOld();
        for (var it : moved.watched()) {
            var path = it.name().in(folder.resolve(it.place().folder()));
            try {
                if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                    moved.forget(it.place(), it.name());
                } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                        && !Stamp.of(path).equals(it.stamp())) {
                    bringBack(it, path);
                }
            } catch (IOException e) {
                LOG.debug("A file in {} changed and cannot be brought back", it.place(), e);
            }
        }
    }

    private void bringBack(Moved it, Path path) throws IOException {
        var name = freeIn(folder, it.name());
        Files.move(path, name.in(folder));
        moved.forget(it.place(), it.name());
        if (it.place() == Place.REFUSED) {
            Files.deleteIfExists(it.name().before(REASON).in(folder.resolve(Place.REFUSED.folder())));
        }
        LOG.info(
                "A file was written to after it had moved to {}; it is looked at again",
                it.place().folder());
    }

    private FileName move(FileName name, Place place, Stamp asRead) throws IOException {
        var target = free(place, name);
        Files.move(name.in(folder), target.in(folder.resolve(place.folder())), StandardCopyOption.ATOMIC_MOVE);
        moved.remember(new Moved(place, target, asRead));
        return target;
    }

    private FileName free(Place place, FileName name) {
        return freeIn(folder.resolve(place.folder()), name);
    }

    private FileName freeIn(Path where, FileName name) {
        var free = name;
        for (long number = clock.millis(); Files.exists(free.in(where), LinkOption.NOFOLLOW_LINKS); number++) {
            free = name.after(number + "-");
        }
        return free;
    }
}
