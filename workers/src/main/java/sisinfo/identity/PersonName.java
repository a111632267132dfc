package sisinfo.identity;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sisinfo.shared.UnicodeText;

/** Names as they are written here: {@code ANA MARIA DA SILVA} is {@code Ana Maria da Silva}. */
final class PersonName {

    private static final Locale PT_BR = Locale.of("pt", "BR");
    private static final Set<String> SMALL = Set.of("da", "das", "de", "do", "dos", "e");

    private PersonName() {}

    static String written(String typed) {
        return Stream.of(UnicodeText.composed(typed).strip().split("\\s+"))
                .map(PersonName::word)
                .collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        String lower = word.toLowerCase(PT_BR);
        return lower.isEmpty() || SMALL.contains(lower)
                ? lower
                : lower.substring(0, 1).toUpperCase(PT_BR) + lower.substring(1);
    }
}
