package sisinfo.invoice;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
        for (int i = 0; i < form.items().size(); i++) {
            collect("items[" + i + "].", form.items().get(i), problems);
        }
        return problems;
    }

    private static void collect(String at, Record typed, List<Problem> problems) {
        Arrays.stream(typed.getClass().getRecordComponents())
                .filter(it -> it.getType() == String.class)
                .forEach(it -> problem(text(it, typed))
                        .ifPresent(words -> problems.add(new Problem(at + it.getName(), words, false))));
    }

    private static String text(RecordComponent component, Record typed) {
        var text = ReflectionUtils.invokeMethod(component.getAccessor(), typed);
        return text == null ? "" : text.toString();
    }

    private static boolean isUnprintable(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }
}
