package sisinfo.identity;

/**
 * What an authenticator app must be told, once.
 *
 * @param secret for typing
 * @param address for a QR code
 */
public record Enrolment(String secret, String address) {

    /** Without the secret: it must not reach a log. */
    @Override
    public String toString() {
        return "Enrolment[]";
    }
}
