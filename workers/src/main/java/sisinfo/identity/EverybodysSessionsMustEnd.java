package sisinfo.identity;

/**
 * Whoever is signed in is to be signed out.
 *
 * @param except the session that may stay, as the browser's cookie names it
 */
public record EverybodysSessionsMustEnd(String except) {

    /** Without the session: its name must not reach a log. */
    @Override
    public String toString() {
        return "EverybodysSessionsMustEnd[]";
    }
}
