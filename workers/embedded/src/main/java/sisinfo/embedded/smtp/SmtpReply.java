package sisinfo.embedded.smtp;

/** One line a mail server says: a code of three digits, and words. */
public record SmtpReply(int code, String words) {

    static final SmtpReply OK = new SmtpReply(250, "2.0.0 Ok");
    static final SmtpReply BYE = new SmtpReply(221, "2.0.0 Bye");
    static final SmtpReply GO_ON = new SmtpReply(354, "End data with <CR><LF>.<CR><LF>");
    static final SmtpReply WRONG_ORDER = new SmtpReply(503, "5.5.1 Bad sequence of commands");
    static final SmtpReply WRONG_WORDS = new SmtpReply(501, "5.5.4 Syntax error in parameters");
    static final SmtpReply GRANTED = new SmtpReply(235, "2.7.0 Authentication successful");
    static final SmtpReply NOT_GRANTED = new SmtpReply(535, "5.7.8 Authentication credentials invalid");
    static final SmtpReply GRANT_NEEDED = new SmtpReply(530, "5.7.0 Authentication required");
    static final SmtpReply UNKNOWN = new SmtpReply(502, "5.5.2 Command not recognized");
    static final SmtpReply TOO_LARGE = new SmtpReply(552, "5.3.4 Message too big");
    static final SmtpReply LINE_TOO_LONG = new SmtpReply(500, "5.5.6 Line too long");

    /** The address is wrong for good: no use in trying again. */
    public static SmtpReply unknownMailbox() {
        return new SmtpReply(550, "5.1.1 No such mailbox");
    }

    /** Not now: the sender shall try again. */
    public static SmtpReply busy() {
        return new SmtpReply(451, "4.3.0 Try again later");
    }

    /** Takes the recipient, or the message. */
    public static SmtpReply ok() {
        return OK;
    }

    boolean isGood() {
        return code < 400;
    }

    String line() {
        return code + " " + words + "\r\n";
    }
}
