package sisinfo.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address somebody signs in with and is written to, in small letters. */
final class EmailAddress {

    private static final Pattern WHOLE = Pattern.compile("[^@\\s<>\"(),:;]+@[^@\\s<>\"(),:;]+\\.[^@\\s<>\"(),:;.]+");
    private static final int LONGEST = 255;

    private EmailAddress() {}

    static String normalized(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Why nobody can have it; empty when it is free. */
    static Optional<AccountProblem> problem(String address, UserRepository users) {
        if (address.length() > LONGEST || !WHOLE.matcher(address).matches()) {
            return Optional.of(AccountProblem.EMAIL_INVALID);
        }
        return users.existsByEmail(address) ? Optional.of(AccountProblem.EMAIL_TAKEN) : Optional.empty();
    }
}
