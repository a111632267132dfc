package sisinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static sisinfo.Sources.breaking;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sisinfo.Sources.Source;

/** What somebody typed must stay text: in pages, in scripts, and in SQL. */
class InjectionRulesTests {

    private static final Pattern RAW = Pattern.compile("\\butext=|\\[\\(");

    private static final Map<String, String> RAW_WITH_A_REASON = Map.of(
            "about/page.html", "our own policies, as Markdown that lets no tags through",
            "help/history.html", "Markdown that lets no tags through: HelpPagesTests",
            "help/list.html", "Markdown that lets no tags through: HelpPagesTests");

    private static final Pattern INLINE = Pattern.compile("<script(?![^>]*\\bsrc=)|<style\\b|\\bstyle=|th:style"
            + "|\\s(?:th:)?on\\w+=|hx-on|javascript:|th:inline|['\"]js:");

    /** A word of SQL in a text that goes on with something other than a constant. */
    private static final String SQL = "\"[^\"\\n]*\\b(?:select|insert into|update|delete from|from|where|and|or|union"
            + "|order by|limit|offset|set)\\b[^\"\\n]*\"";

    private static final Pattern COMPOSED = Pattern.compile(SQL + "\\s*\\+\\s*[a-z(]" + "|[a-z)]\\s*\\+\\s*" + SQL
            + "|(?:" + SQL + "|\"\"\"|\\b[A-Z_]{3,}|\\bselect)\\s*\\.formatted\\(|String\\.format\\(\\s*" + SQL);

    private static final Pattern ASKS = Pattern.compile("\\bJdbcClient\\b|\\bJdbcTemplate\\b|\\bcreateNativeQuery\\("
            + "|\\bcreateQuery\\(|java\\.sql\\.|\"select |\\bselect\\b[^;]*\\bfrom (?:sisinfo|engine)\\.");

    private static final Map<String, String> COMPOSED_WITH_A_REASON = new TreeMap<>(Map.of(
            "DocumentLines", "the condition of a stage is a constant of the enum",
            "InvoiceLines", "columns and directions are constants of the enum",
            "MailDelivery", "two names of columns, written in the same class",
            "PostgresCluster",
                    "the database's name is a constant of the embedded server; there are no parameters there",
            "Retention", "names of tables and columns, written in the same class",
            "Schema", "names of our own migrations, before there is a table to ask",
            "SearchSql", "columns and numbered parameters; what was typed is in the parameters",
            "Tasklist", "constants only",
            "TaskSql", "conditions written in the same class; what was typed is in the parameters"));

    private static final Pattern STARTS = Pattern.compile("\\bProcessBuilder\\b|getRuntime\\(\\)\\s*\\.exec");

    private static final Pattern SHELL =
            Pattern.compile("\"(?:/bin/)?(?:ba|da|z)?sh\"|\"cmd(?:\\.exe)?\"|\"powershell");

    private static final Map<String, String> STARTERS_WITH_A_REASON = Map.of(
            "EngineProcess", "our own Java, files we made",
            "PostgresCluster", "unpacked programs, folders of the settings",
            "PostgresOrphan", "the same",
            "PostgresServer", "the same",
            "RedisProcess", "an unpacked program and its configuration file",
            "TestBroker", "the engine of tests",
            "SandboxLauncher", "our own Java, files we made",
            "Tesseract", "its name and options are constants, its files have names we made");

    @Test
    void showsWhatWasTypedAsText() {
        assertThat(breaking(Sources.templates(), source -> has(RAW, source)))
                .extracting(path -> path.replaceFirst(".*/templates/", ""))
                .as("markup that nobody encodes: use th:text, or give the reason here")
                .containsExactlyInAnyOrderElementsOf(RAW_WITH_A_REASON.keySet());
    }

    @Test
    void keepsScriptAndStyleInFiles() {
        assertThat(breaking(Sources.templates(), source -> has(INLINE, source)))
                .as("script or style within the page, which its policy forbids: move it to static/")
                .isEmpty();
    }

    @Test
    void givesValuesToSqlAsParameters() {
        var composed = new TreeSet<String>();
        Sources.mainJava()
                .filter(source -> has(ASKS, source) && has(COMPOSED, source))
                .forEach(source -> composed.add(source.path().replaceFirst(".*/(\\w+)\\.java", "$1")));

        assertThat(composed)
                .as("SQL put together from parts: use parameters, or say here why no part comes from outside")
                .isEqualTo(COMPOSED_WITH_A_REASON.keySet());
    }

    @Test
    void startsProgramsWithoutAShell() {
        var starters = Sources.mainJava().filter(source -> has(STARTS, source)).toList();

        assertThat(starters)
                .extracting(source -> source.path().replaceFirst(".*/(\\w+)\\.java", "$1"))
                .as("who starts programs: give it a list of arguments, and say here where they come from")
                .containsExactlyInAnyOrderElementsOf(STARTERS_WITH_A_REASON.keySet());
        assertThat(breaking(starters.stream(), source -> has(SHELL, source)))
                .as("a shell would take apart what somebody typed")
                .isEmpty();
    }

    private static boolean has(Pattern pattern, Source source) {
        return pattern.matcher(source.text()).find();
    }
}
