package sisinfo.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which passwords nobody may have, and why; what they are made of is everybody's own choice. */
final class PasswordPolicy {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /** So much must be left of a password without the words everybody would try first. */
    private static final int OF_ONES_OWN = 8;

    private static final List<String> OURS =
            List.of("sisinfo", "prefeitura", "novohorizonte", "novo horizonte", "informatica", "diretoria");

    private PasswordPolicy() {}

    static Optional<PasswordProblem> check(String password, UserView user) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordProblem.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordProblem.TOO_LONG);
        }
        if (FirstGuesses.include(password)) {
            return Optional.of(PasswordProblem.COMMON);
        }
        return isAboutThem(password, user) ? Optional.of(PasswordProblem.PERSONAL) : Optional.empty();
    }

    /** A long sentence may hold one's name; a name with a few characters around it is no password. */
    private static boolean isAboutThem(String password, UserView user) {
        String left = FirstGuesses.plain(password);
        int before = left.length();
        for (String word : words(user).toList()) {
            left = left.replace(word, "");
        }
        return left.length() < before && left.length() < OF_ONES_OWN;
    }

    private static Stream<String> words(UserView user) {
        var names = Stream.of((user.fullName() + " " + user.email().replaceAll("[@._+-]", " ")).split("\\s+"));
        var whole = Stream.of(user.email(), user.email().split("@", 2)[0]);
        return Stream.concat(Stream.concat(whole, OURS.stream()), names)
                .map(word -> FirstGuesses.plain(word.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() > 2)
                .sorted((one, other) -> other.length() - one.length());
    }
}
