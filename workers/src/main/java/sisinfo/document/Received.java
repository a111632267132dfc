package sisinfo.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How receiving a file ended. */
public sealed interface Received {

    /**
     * It is ours now and will be read.
     *
     * @param similarTo an earlier document that looks nearly the same; only a warning
     */
    record Accepted(UUID documentId, @Nullable UUID similarTo) implements Received {}

    /** The very same bytes are here already. */
    record AlreadyHere(DocumentView first) implements Received {}

    /**
     * It cannot be used.
     *
     * @param reason one of the message keys {@code document.refused.*}, for API clients
     * @param message what happened and what to do, in pt-BR
     */
    record Refused(String reason, String message) implements Received {}

    /**
     * It could not be examined now: nothing is kept of it, and it may be sent again.
     *
     * @param message what happened and what to do, in pt-BR
     */
    record Later(String message) implements Received {}
}
