package sisinfo.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** The address somebody signs in with and is written to, in small letters. */
final class EmailAddress {

    private static final Pattern WHOLE = Pattern.compile("[^@\\s<>\"(),:;]+@[^@\\s<>\"(),:;]+\\.[^@\\s<>\"(),:;.]+");
    private static final int LONGEST = 255;

    private EmailAddress() {}

    static String normalized(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isWhole(String address) {
        return address.length() <= LONGEST && WHOLE.matcher(address).matches();
    }
}
