package sisinfo.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which passwords nobody may have, and why. */
final class PasswordPolicy {

    static final int SHORTEST = 10;

    /** What the hash function still takes in. */
    static final int LONGEST = 64;

    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "password123",
            "senha12345",
            "prefeitura",
            "novohorizonte",
            "administrador",
            "qwertyuiop",
            "abcdefghij",
            "mudar12345",
            "brasil2026",
            "sisinfo123");

    private PasswordPolicy() {}

    static Optional<PasswordProblem> check(String password, UserView user) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            return Optional.of(PasswordProblem.TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of(PasswordProblem.TOO_LONG);
        }
        if (password.chars().allMatch(Character::isDigit)) {
            return Optional.of(PasswordProblem.ONLY_DIGITS);
        }
        if (COMMON.contains(lower) || lower.chars().distinct().count() < 4) {
            return Optional.of(PasswordProblem.COMMON);
        }
        return namesOf(user).anyMatch(lower::contains) ? Optional.of(PasswordProblem.PERSONAL) : Optional.empty();
    }

    private static Stream<String> namesOf(UserView user) {
        return Stream.of(user.firstName(), user.lastName(), user.email().split("@", 2)[0])
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.length() > 3);
    }
}
