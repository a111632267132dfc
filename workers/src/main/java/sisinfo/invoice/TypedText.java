package sisinfo.invoice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** What can be kept of what people type: no text longer than a paper holds, no characters that no paper has. */
final class TypedText {

    static final int LONGEST = 2_000;

    private TypedText() {}

    /** What to do about the text; empty when it can be kept. */
    static Optional<String> problem(String text) {
        if (text.length() > LONGEST) {
            return Optional.of("Este texto tem mais de 2.000 letras. Encurte-o.");
        }
        return text.chars().anyMatch(TypedText::isUnprintable)
                ? Optional.of("Este texto tem caracteres invisíveis. Apague-o e digite de novo.")
                : Optional.empty();
    }

    /** Of every text of the form, whatever fields it has. */
    static List<Problem> problems(InvoiceForm form) {
        var problems = new ArrayList<Problem>();
        collect("", form, problems);
        return problems;
    }

    private static void collect(String at, @Nullable Object typed, List<Problem> problems) {
        switch (typed) {
            case String text -> problem(text).ifPresent(words -> problems.add(new Problem(at, words, false)));
            case Record some ->
                Arrays.stream(some.getClass().getRecordComponents())
                        .forEach(it -> collect(
                                at.isEmpty() ? it.getName() : at + "." + it.getName(),
                                ReflectionUtils.invokeMethod(it.getAccessor(), some),
                                problems));
            case List<?> all ->
                IntStream.range(0, all.size()).forEach(i -> collect(at + "[" + i + "]", all.get(i), problems));
            case Map<?, ?> all -> all.forEach((key, value) -> collect(at + "." + key, value, problems));
            case null, default -> {}
        }
    }

    private static boolean isUnprintable(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }
}
