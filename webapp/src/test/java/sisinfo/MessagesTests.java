package sisinfo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sisinfo.Sources.Source;

/** Every word that people read is in the bundle, and every word of the bundle is read by somebody. */
class MessagesTests {

    private static final Pattern KEY = Pattern.compile("#\\{(\\w[\\w.-]*)");
    private static final Pattern MADE_KEY = Pattern.compile("#\\{\\|([\\w.-]+\\.)\\$");
    private static final Pattern PHRASE = Pattern.compile("phrases\\s*\\.of\\(\\s*\"([\\w.-]+)\"\\s*[,)]");
    private static final Pattern CHOSEN_PHRASE = Pattern.compile("\"([a-z]\\w*\\.\\w[\\w.]*)\"");
    private static final Pattern MADE_PHRASE =
            Pattern.compile("(?:phrases\\s*\\.of\\(\\s*|\\bword\\()\"([\\w.-]+\\.)\"\\s*[+,]");
    private static final Pattern SAID =
            Pattern.compile("(?:addFlashAttribute|addAttribute)\\([^;]*\"[A-ZÀ-Ý][a-zà-ÿ]+[ .][^\"]*\"[^;]*;");
    private static final Pattern PROSE =
            Pattern.compile("(['`\"])(?=[^'`\"\\n]* )(?:[A-ZÀ-Ý][a-zà-ÿ]+[ ,.]|[^'`\"\\n]*[à-ÿ])[^'`\"\\n]*\\1");

    @Test
    void leavesNoWordInATemplate() {
        assertThat(Sources.templates().flatMap(MessagesTests::wordsOf))
                .as("words in a template: give them a key in the bundle")
                .isEmpty();
    }

    @Test
    void noticesWordsInATemplate() {
        assertThat(TemplateWords.in("<p>Olá</p>")).containsExactly("Olá");
        assertThat(TemplateWords.in("<p th:text=\"#{a}\">Olá</p>")).isEmpty();
        assertThat(TemplateWords.in("<p><i></i> Olá</p>")).containsExactly("Olá");
        assertThat(TemplateWords.in("<a title=\"Olá\" th:title=\"#{a}\"></a>")).isEmpty();
        assertThat(TemplateWords.in("<a title=\"Olá\"></a>")).containsExactly("Olá");
        assertThat(TemplateWords.in("<p th:text=\"${a == 'b'} ? 'Olá' : #{c}\"></p>"))
                .containsExactly("Olá");
        assertThat(TemplateWords.in("<p th:text=\"|Olá ${a}|\"></p>")).containsExactly("Olá ${a}");
        assertThat(TemplateWords.in("<a th:attr=\"data-a=${b},aria-label=|Olá ${a}|\"></a>"))
                .containsExactly("Olá ${a}");
        assertThat(TemplateWords.in("<p th:replace=\"~{a :: b ('Olá', ~{::main})}\"></p>"))
                .containsExactly("Olá");
    }

    @Test
    void knowsEveryKeyThatIsAskedFor() throws IOException {
        assertThat(keys("/messages.properties")).containsAll(asked(KEY, PHRASE));
    }

    @Test
    void keepsNoKeyThatNobodyAsksFor() throws IOException {
        var asked = asked(KEY, PHRASE, CHOSEN_PHRASE);
        var made = asked(MADE_KEY, MADE_PHRASE);
        assertThat(made)
                .as("beginnings of keys")
                .allSatisfy(it -> assertThat(keys("/messages.properties")).anyMatch(key -> key.startsWith(it)));
        assertThat(keys("/messages.properties"))
                .filteredOn(key -> !asked.contains(key) && made.stream().noneMatch(key::startsWith))
                .as("keys that nobody asks for")
                .isEmpty();
    }

    @Test
    void leavesNoWordInAScript() {
        var scripts = Sources.all().filter(it -> it.path().contains("/static/js/"));
        assertThat(Sources.breaking(
                        scripts, it -> PROSE.matcher(withoutComments(it)).find()))
                .as("words in a script: let the page bring them as data attributes")
                .isEmpty();
    }

    @Test
    void leavesNoWordInAController() {
        var controllers = Sources.all()
                .filter(it -> it.path().endsWith("Controller.java")
                        || it.path().contains("/web/") && it.path().contains("src/main/java/"));
        assertThat(Sources.breaking(controllers, it -> SAID.matcher(it.text()).find()))
                .as("words a controller says: give them a key in both bundles")
                .isEmpty();
    }

    private static Stream<String> wordsOf(Source template) {
        return TemplateWords.in(template.text()).stream().map(it -> template.path() + ": " + it);
    }

    private static String withoutComments(Source script) {
        return script.text().replaceAll("(?m)//.*$", "").replaceAll("(?s)/\\*.*?\\*/", "");
    }

    private static Set<String> asked(Pattern... ways) {
        return Sources.all()
                .filter(it -> it.path().contains("/templates/") || it.path().contains("src/main/java/"))
                .flatMap(it ->
                        Stream.of(ways).flatMap(way -> way.matcher(it.text()).results()))
                .map(it -> it.group(1))
                .collect(toSet());
    }

    private static Set<String> keys(String bundle) throws IOException {
        var words = new Properties();
        try (var file = MessagesTests.class.getResourceAsStream(bundle)) {
            words.load(file);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }
}
