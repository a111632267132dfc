package sisinfo.document;

/** The stored bytes changed after they were written; restore them from the backup. */
public final class DamagedDocument extends RuntimeException {

    private DamagedDocument(String message) {
        super(message);
    }

    static DamagedDocument withHash(String sha256) {
        return new DamagedDocument("Stored bytes do not match their name " + sha256);
    }
}
