package sisinfo.notification;

/** How a person wants to be told of one kind. */
public record Wish(boolean inApp, Mail mail) {

    static final Wish DEFAULT = new Wish(true, Mail.NONE);

    /** When a letter is written. */
    public enum Mail {
        NONE,
        NOW,
        DIGEST
    }
}
