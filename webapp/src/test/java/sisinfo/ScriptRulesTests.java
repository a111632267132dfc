package sisinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static sisinfo.Sources.breaking;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sisinfo.Sources.Source;

/** What scripts in our pages leave alone: markup out of words, code out of words, and the browser's stores. */
class ScriptRulesTests {

    private static final Pattern MARKUP = Pattern.compile(
            "\\.(?:inner|outer)HTML\\b|'innerHTML'\\s*[,)]\\s*(?:\\{|;)|insertAdjacentHTML|document\\.write");

    private static final Map<String, String> MARKUP_WITH_A_REASON = Map.of(
            "draft.js", "a constant; its words are put in as text",
            "diagram.js", "takes styles out of what the drawing library writes");

    private static final Pattern CODE =
            Pattern.compile("\\beval\\(|new Function\\(|set(?:Timeout|Interval)\\(\\s*['\"`]|\\bimport\\(\\s*[a-z]");

    private static final Pattern KEPT =
            Pattern.compile("\\b(?:localStorage|sessionStorage|indexedDB|caches\\.open|serviceWorker)\\b");

    private static final Pattern MESSAGES = Pattern.compile("postMessage\\(|['\"]message['\"]|onmessage");

    private static final Pattern PROTOTYPES = Pattern.compile("__proto__|\\.constructor\\b|Object\\.assign\\(");

    @Test
    void putWordsInAsText() {
        assertThat(breaking(scripts(), source -> has(MARKUP, source)))
                .extracting(path -> path.replaceFirst(".*/", ""))
                .as("markup made in a script: use textContent, or give the reason here")
                .containsExactlyInAnyOrderElementsOf(MARKUP_WITH_A_REASON.keySet());
    }

    @Test
    void runNothingThatCameAsWords() {
        assertThat(breaking(scripts(), source -> has(CODE, source))).isEmpty();
        assertThat(head()).contains("\"allowEval\":false", "\"selfRequestsOnly\":true");
    }

    /** htmx would keep the pages one comes from, to show them when one goes back. */
    @Test
    void keepNothingInTheBrowser() {
        assertThat(breaking(scripts(), source -> has(KEPT, source))).isEmpty();
        assertThat(head()).contains("\"historyCacheSize\":0", "\"refreshOnHistoryMiss\":true");
    }

    @Test
    void listenToNobodyElsesMessages() {
        assertThat(breaking(scripts(), source -> has(MESSAGES, source))).isEmpty();
    }

    @Test
    void mergeNothingIntoObjects() {
        assertThat(breaking(scripts(), source -> has(PROTOTYPES, source))).isEmpty();
    }

    private static Stream<Source> scripts() {
        return Sources.all().filter(source -> source.path().contains("/static/js/"));
    }

    private static String head() {
        return Sources.templates()
                .filter(source -> source.path().endsWith("/fragments/head.html"))
                .map(Source::text)
                .findFirst()
                .orElseThrow();
    }

    private static boolean has(Pattern pattern, Source source) {
        return pattern.matcher(source.text()).find();
    }
}
