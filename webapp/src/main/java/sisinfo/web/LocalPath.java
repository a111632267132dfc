package sisinfo.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where to go on after signing in: a path of ours, never somebody else's address. */
public final class LocalPath {

    private static final int LONGEST = 2_000;

    /** What an address may consist of (RFC 3986); braces would be a template to a redirect. */
    private static final String PLAIN = "-._~:/?#[]@!$&'()*+,;=%";

    private LocalPath() {}

    /** The path itself, encoded, when it is one of ours; the home page otherwise. */
    public static String orHome(@Nullable String path) {
        return path != null && isLocal(path) ? encoded(path) : "/";
    }

    private static boolean isLocal(String path) {
        // Browsers read "\" as "/" and drop control characters, so "/\host" and "/<tab>/host" would leave us.
        return path.startsWith("/")
                && path.length() <= LONGEST
                && !path.startsWith("//")
                && path.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c))
                && !path.startsWith("/sign-");
    }

    private static String encoded(String path) {
        var all = new StringBuilder();
        path.codePoints()
                .mapToObj(Character::toString)
                .forEach(it -> all.append(isPlain(it) ? it : UriUtils.encode(it, StandardCharsets.UTF_8)));
        return all.toString();
    }

    private static boolean isPlain(String one) {
        char letter = one.charAt(0);
        return letter < 0x80 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0);
    }
}
