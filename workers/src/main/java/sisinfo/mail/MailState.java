package sisinfo.mail;

/** Where a letter is; what left WAITING has no text in the database any more. */
public enum MailState {
    WAITING,
    SENT,
    FAILED,
    EXPIRED
}
