package sisinfo.reading.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Product codes of one table are built alike: where most are digits behind the same letters, a letter among the digits
 * of another is the digit that looks like it. Codes built otherwise stay as they were read.
 */
final class CodeShapes {

    private static final int FEWEST = 3;
    private static final double MOST = 0.6;

    private static final Pattern GROUP = Pattern.compile("[\\p{L}0-9$|!]+");
    private static final Pattern BUILT = Pattern.compile("(\\p{L}*)[0-9]+");
    /** What hangs on a code from a frame or a stroke. */
    private static final Pattern RIM = Pattern.compile("^[_'’`.,\\s]+|[_'’`.,\\s-]+$");

    private CodeShapes() {}

    /** @param codes as they were read, row by row */
    static List<@Nullable String> alike(List<@Nullable String> codes) {
        var clean = new ArrayList<@Nullable String>();
        codes.forEach(it -> clean.add(it == null ? null : RIM.matcher(it).replaceAll("")));
        var known =
                clean.stream().filter(Objects::nonNull).map(CodeShapes::groups).toList();
        var size = most(known, List::size);
        if (known.size() < FEWEST || size.isEmpty()) {
            return clean;
        }
        var letters =
                letters(known.stream().filter(it -> it.size() == size.get()).toList(), size.get());
        clean.replaceAll(it -> it == null || groups(it).size() != size.get() ? it : mended(it, letters));
        return clean;
    }

    /** The letters before the digits of each group, where most codes agree in them. */
    private static Map<Integer, String> letters(List<List<String>> codes, int size) {
        var letters = new HashMap<Integer, String>();
        for (int i = 0; i < size; i++) {
            int group = i;
            var same = codes.stream().map(it -> it.get(group)).toList();
            var common = lettersOfAll(same);
            most(same, CodeShapes::lettersOf)
                    .flatMap(it -> it)
                    .or(() -> most(same, it -> isBuilt(it, common))
                            .filter(it -> it)
                            .map(_ -> common))
                    .ifPresent(it -> letters.put(group, it));
        }
        return letters;
    }

    /** The letters that all begin with. */
    private static String lettersOfAll(List<String> groups) {
        return groups.stream()
                .map(it -> it.replaceAll("[^\\p{L}].*", ""))
                .reduce(CodeShapes::common)
                .orElse("");
    }

    private static String common(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.substring(0, same);
    }

    private static boolean isBuilt(String group, String letters) {
        return Strokes.asDigits(group.substring(letters.length())).isPresent();
    }

    private static Optional<String> lettersOf(String group) {
        var built = BUILT.matcher(group);
        return built.matches() ? Optional.of(built.group(1)) : Optional.empty();
    }

    private static String mended(String code, Map<Integer, String> letters) {
        var group = new int[1];
        return GROUP.matcher(code).replaceAll(it -> Matcher.quoteReplacement(mended(it, letters.get(group[0]++))));
    }

    private static String mended(MatchResult group, @Nullable String letters) {
        var text = group.group();
        if (letters == null || !text.startsWith(letters)) {
            return text;
        }
        var digits = Strokes.asDigits(text.substring(letters.length()));
        return digits.isEmpty() ? text : letters + digits.get();
    }

    private static List<String> groups(String code) {
        return GROUP.matcher(code).results().map(MatchResult::group).toList();
    }

    /** What most of them have in common. */
    private static <T, K> Optional<K> most(List<T> all, Function<T, K> key) {
        return all.stream().collect(Collectors.groupingBy(key, Collectors.counting())).entrySet().stream()
                .filter(it -> it.getValue() >= MOST * all.size())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
