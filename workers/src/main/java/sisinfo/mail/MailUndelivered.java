package sisinfo.mail;

/** A letter was not taken this time; says no word of it. */
class MailUndelivered extends Exception {

    MailUndelivered(String message) {
        super(message);
    }
}
