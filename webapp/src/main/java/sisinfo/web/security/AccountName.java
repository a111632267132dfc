package sisinfo.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import sisinfo.shared.UnicodeText;

/**
 * What was typed as e-mail, as it is counted: however it is written, it is one count. Whatever signing in would overlook
 * in it is left out here, else it would be a fresh count for the same account.
 */
final class AccountName {

    private AccountName() {}

    static String of(HttpServletRequest request) {
        return of(Objects.requireNonNullElse(request.getParameter("email"), ""));
    }

    static String of(String typed) {
        return UnicodeText.composed(typed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}]", ""))
                .toLowerCase(Locale.ROOT);
    }
}
