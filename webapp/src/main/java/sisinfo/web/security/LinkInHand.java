package sisinfo.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** The token of a link somebody has opened: it moves from the address into the session, where nobody reads it along. */
enum LinkInHand {
    INVITATION,
    RECOVERY;

    /** 256 bits in the letters of Base64. */
    private static final int LENGTH = 43;

    /** Whether it may be one of ours: what is longer need not be looked for. */
    static boolean isPlausible(String token) {
        return token.length() == LENGTH;
    }

    void take(HttpServletRequest request, String token) {
        request.getSession(true).setAttribute(key(), token);
    }

    /** Empty when there is none. */
    String token(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(key()) instanceof String token ? token : "";
    }

    void letGo(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(key());
        }
    }

    private String key() {
        return "sisinfo.link." + name();
    }
}
