package sisinfo.document;

/** The virus scanner came to no verdict: it is not there, hung up, or said what we do not understand. */
public final class VirusScannerAway extends Exception {

    private VirusScannerAway(String message) {
        super(message);
    }

    public static VirusScannerAway because(String what) {
        return new VirusScannerAway(what);
    }
}
