package sisinfo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what people would read in a template and no bundle knows. */
final class TemplateWords {

    private static final Pattern TAG = Pattern.compile("(?s)<!--.*?-->|<(?:\"[^\"]*\"|'[^']*'|[^'\">])*>");
    private static final Pattern NAME = Pattern.compile("</?\\s*([\\w:!-]+)");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern PLAIN =
            Pattern.compile("(?<![\\w:-])(title|placeholder|aria-label|alt|data-label)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern DEAD = Pattern.compile("th:(u?text|replace|insert)=|translate=\"no\"");
    private static final Pattern SEEN =
            Pattern.compile("th:(?:text|title|placeholder|alt|aria-label|replace|insert)=\"([^\"]*)\"");
    private static final Pattern LISTED = Pattern.compile("th:attr=\"([^\"]*)\"");
    private static final Pattern LABEL =
            Pattern.compile("(?:^|,)(?:aria-label|title|placeholder|alt|data-label)=(.*?)(?=,[\\w-]+=|$)");
    private static final Pattern HARMLESS =
            Pattern.compile("[=!]= '[^']*'|\\('[^']*'(?:, '[^']*')?\\)|'[a-z/][\\w/?=-]*'");
    private static final Pattern LITERAL = Pattern.compile("'([^']*\\p{L}[^']*)'|\\|([^|]*)\\|");
    private static final Set<String> EMPTY = Set.of("input", "link", "meta", "img", "br", "hr", "!doctype");
    private static final Set<String> NO_WORDS = Set.of("kbd", "code", "pre");

    private final List<String> words = new ArrayList<>();
    private final Deque<Element> open = new ArrayDeque<>();

    private TemplateWords() {}

    static List<String> in(String template) {
        var reader = new TemplateWords();
        reader.read(template);
        return reader.words;
    }

    private void read(String template) {
        var tags = TAG.matcher(template);
        int at = 0;
        while (tags.find()) {
            text(template.substring(at, tags.start()).strip());
            at = tags.end();
            if (!tags.group().startsWith("<!--")) {
                tag(tags.group());
            }
        }
    }

    private void text(String text) {
        if (LETTER.matcher(text).find() && !open.isEmpty() && !open.peek().silent()) {
            words.add(text);
        }
    }

    private void tag(String tag) {
        var named = NAME.matcher(tag);
        if (!named.find()) {
            return;
        }
        var name = named.group(1).toLowerCase(java.util.Locale.ROOT);
        if (tag.startsWith("</")) {
            while (!open.isEmpty() && !open.pop().name().equals(name)) {}
            return;
        }
        attributes(tag);
        if (!EMPTY.contains(name)) {
            open.push(new Element(name, DEAD.matcher(tag).find() || NO_WORDS.contains(name)));
        }
    }

    private void attributes(String tag) {
        PLAIN.matcher(tag)
                .results()
                .filter(it -> !tag.contains("th:" + it.group(1) + "="))
                .forEach(it -> words.add(it.group(2)));
        SEEN.matcher(tag).results().forEach(it -> expression(it.group(1)));
        LISTED.matcher(tag)
                .results()
                .forEach(it -> LABEL.matcher(it.group(1)).results().forEach(label -> expression(label.group(1))));
    }

    /** What is left when comparisons, names and keys are gone: literals that people would read. */
    private void expression(String text) {
        var literals = LITERAL.matcher(HARMLESS.matcher(text).replaceAll(""));
        while (literals.find()) {
            var literal = literals.group(1) == null ? literals.group(2) : literals.group(1);
            if (!isKey(literals, literal)
                    && LETTER.matcher(literal.replaceAll("[$#@]\\{[^}]*}|SISInfo", ""))
                            .find()) {
                words.add(literal);
            }
        }
    }

    private static boolean isKey(Matcher literals, String literal) {
        return literals.group(2) != null && literal.matches("[\\w.]+\\.\\$\\{[^}]*}(?:\\.\\w+)?");
    }

    private record Element(String name, boolean silent) {}
}
