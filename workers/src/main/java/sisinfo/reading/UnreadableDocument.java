package sisinfo.reading;

/** The bytes are not what they claim to be, or cannot be decoded. */
public final class UnreadableDocument extends RuntimeException {

    public UnreadableDocument(String message, Throwable cause) {
        super(message, cause);
    }
}
