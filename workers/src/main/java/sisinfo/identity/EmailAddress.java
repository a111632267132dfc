package sisinfo.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import sisinfo.shared.UnicodeText;

/**
 * The address somebody signs in with and is written to, in small letters and composed characters. Stricter than RFC 5321
 * allows: quoted local parts and address literals are slips here, and characters nobody sees are never meant.
 */
final class EmailAddress {

    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern WHOLE =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

    private static final int LONGEST = 255;
    private static final int LONGEST_LOCAL_PART = 64;

    private EmailAddress() {}

    static String normalized(String typed) {
        return UnicodeText.composed(typed.strip()).toLowerCase(Locale.ROOT);
    }

    /** Why nobody can have it; empty when it is free. */
    static Optional<AccountProblem> problem(String address, UserRepository users) {
        if (!isOne(address)) {
            return Optional.of(AccountProblem.EMAIL_INVALID);
        }
        return users.existsByEmail(address) ? Optional.of(AccountProblem.EMAIL_TAKEN) : Optional.empty();
    }

    static boolean isOne(String address) {
        return address.length() <= LONGEST
                && address.indexOf('@') <= LONGEST_LOCAL_PART
                && WHOLE.matcher(address).matches();
    }
}
