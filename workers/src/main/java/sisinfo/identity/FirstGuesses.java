package sisinfo.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The passwords people try first: a list that comes with the program, and its usual disguises. */
final class FirstGuesses {

    private static final int FEW = 5;
    private static final Set<String> LIST = read();

    private FirstGuesses() {}

    static boolean include(String password) {
        String plain = plain(password);
        String letters = plain.replaceAll("^[^a-z]+|[^a-z]+$", "");
        return plain.chars().distinct().count() < FEW
                || LIST.contains(plain)
                || LIST.contains(letters)
                || LIST.contains(undisguised(plain))
                || LIST.contains(undisguised(letters));
    }

    static int size() {
        return LIST.size();
    }

    /** Lower case, without accents. */
    static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private static String undisguised(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("identity/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
