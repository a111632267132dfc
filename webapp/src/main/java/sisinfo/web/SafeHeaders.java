package sisinfo.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** What browsers are told with every answer, also where security does not get to say it: on pages about failures. */
public final class SafeHeaders {

    /** No inline script or style anywhere, nothing from other hosts. */
    public static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    public static final String PERMISSIONS = "geolocation=(), microphone=(), payment=(), usb=()";

    private static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", CONTENT_POLICY,
            "Permissions-Policy", PERMISSIONS,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");

    private static final String TLS_ONLY = "Strict-Transport-Security";

    private SafeHeaders() {}

    /** What was said already stays. */
    public static void complete(HttpServletResponse response, boolean secure) {
        ALL.forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
        if (secure && !response.containsHeader(TLS_ONLY)) {
            response.setHeader(TLS_ONLY, "max-age=31536000 ; includeSubDomains");
        }
    }
}
