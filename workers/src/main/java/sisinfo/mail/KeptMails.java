package sisinfo.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the embedded mail server keeps in the data folder. */
@Component
class KeptMails {

    private static final Logger log = LoggerFactory.getLogger(KeptMails.class);

    private final @Nullable Path folder; // null with a real mail server

    KeptMails(MailProperties properties) {
        this.folder = properties.keptIn();
    }

    boolean any() {
        return folder != null;
    }

    Optional<String> text(UUID id) {
        if (folder == null || !Files.exists(folder.resolve(id + ".eml"))) {
            return Optional.empty();
        }
        try (var file = Files.newInputStream(folder.resolve(id + ".eml"))) {
            return Optional.ofNullable(plain(new MimeMessage(null, file)));
        } catch (IOException | MessagingException unreadable) {
            return Optional.empty();
        }
    }

    /** Safe to repeat. */
    void forget(UUID id) {
        if (folder != null) {
            try {
                Files.deleteIfExists(folder.resolve(id + ".eml"));
            } catch (IOException stays) {
                log.warn("The kept mail {} could not be deleted: {}", id, stays.toString());
            }
        }
    }

    private static @Nullable String plain(Part part) throws IOException, MessagingException {
        if (part.isMimeType("text/plain")) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String text = plain(inner);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }
}
