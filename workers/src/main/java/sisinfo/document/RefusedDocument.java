package sisinfo.document;

/** The bytes cannot be used; carries the words for the person who sent them. */
final class RefusedDocument extends Exception {

    private final String reason;
    private final String words;

    private RefusedDocument(String reason, String words) {
        super(reason);
        this.reason = reason;
        this.words = words;
    }

    static RefusedDocument because(String reason, String words) {
        return new RefusedDocument(reason, words);
    }

    Received.Refused outcome() {
        return new Received.Refused(reason, words);
    }
}
