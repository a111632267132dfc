package sisinfo;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static sisinfo.Sources.breaking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sisinfo.Sources.Source;

/** What no compiler sees: sizes, names and leftovers, in the sources of all modules. */
class HouseRulesTests {

    private static final Pattern TYPE =
            Pattern.compile("(?m)^[^*\"\\n]*?\\b(?:class|record|interface|enum) ([A-Z]\\w*)[^\"\\n;]*[{(]");

    private static final Pattern TOP_LEVEL =
            Pattern.compile("(?m)^(?:(?:public|abstract|final|sealed|non-sealed) )*(?:class|record|@?interface|enum) ");

    private static final Set<String> EMPTY_WORDS = Set.of(
            "Manager", "Helper", "Util", "Utils", "Impl", "Data", "Info", "Wrapper", "Base", "Common", "Handler");

    private static final Map<String, String> NAMES_WITH_A_REASON = Map.of(
            "SisInfoApplication", "SISInfo is what the product is called",
            "DataFolder", "the folder is called data",
            "DataFolderTests", "the folder is called data",
            "WrapperTests", "Maven calls mvnw its wrapper");

    private static final Pattern LEFTOVER = Pattern.compile("\\bTODO\\b|\\bFIXME\\b|[@]Disabled\\b");

    private static final Pattern VIRTUAL = Pattern.compile("ofVirtual\\(|[nN]ewVirtualThread|startVirtualThread");

    private static final Pattern SLEEP = Pattern.compile("Thread\\.sleep");

    private static final Map<String, String> SLEEPERS_WITH_A_REASON = Map.of(
            "AiReading", "the provider asks for a pause between two questions",
            "Child", "an operating system tells nobody when a port opens or a process is gone",
            "EngineMain", "the process has nothing to do but to end when its engine had its time",
            "EngineNews", "a lost connection is tried again, not hammered");

    private static final Pattern REGISTRY = Pattern.compile("repo1?\\.maven\\b|registry\\.(npmjs|yarnpkg)\\b"
            + "|\\bpypi\\.(org|python)\\b|pythonhosted\\.|crates\\.io\\b|proxy\\.golang\\b|\\brubygems\\.org\\b"
            + "|plugins\\.gradle\\b|jitpack\\.io\\b|\\.sonatype\\.");

    @Test
    void readsEveryModule() {
        assertThat(Sources.java().map(Source::module).collect(toSet()))
                .contains("webapp", "workers", "workers/embedded", "processes", "processes/exporter")
                .contains("processes/testbed");
    }

    @Test
    void keepsClassesShort() {
        assertThat(breaking(Sources.java(), source -> source.lines() > 250))
                .as("over 250 lines: move a responsibility to a type of its own")
                .isEmpty();
    }

    @Test
    void keepsTemplatesShort() {
        assertThat(Sources.templates()).hasSizeGreaterThan(5);
        assertThat(breaking(Sources.templates(), source -> source.lines() > 130))
                .as("over 130 lines: move a part to a fragment")
                .isEmpty();
    }

    @Test
    void marksEveryPackage() {
        var marked = Sources.mainJava()
                .filter(Source::isPackage)
                .filter(source -> source.text().contains("@NullMarked"))
                .map(Source::folder)
                .collect(toSet());

        assertThat(breaking(Sources.mainJava(), source -> !marked.contains(source.folder())))
                .as("in a package without @NullMarked: add a package-info.java")
                .isEmpty();
    }

    @Test
    void namesTypesByWhatTheyAre() {
        assertThat(Sources.java().flatMap(HouseRulesTests::typeNames))
                .hasSizeGreaterThan(300)
                .filteredOn(HouseRulesTests::saysNothing)
                .as("words that say nothing: name the type after what it knows or does")
                .isEmpty();
    }

    @Test
    void explainsEveryType() {
        assertThat(breaking(Sources.mainJava().filter(not(Source::isPackage)), source -> !isExplained(source.text())))
                .as("no Javadoc on its type: say in one sentence what it is for")
                .isEmpty();
    }

    @Test
    void leavesNothingForLater() {
        assertThat(breaking(Sources.java(), source -> has(LEFTOVER, source)))
                .as("leftovers: do it now, or write it down where plans are kept")
                .isEmpty();
    }

    @Test
    void sleepsOnlyWithAReason() {
        assertThat(breaking(Sources.java(), source -> has(SLEEP, source)))
                .extracting(path -> path.replaceFirst(".*/(\\w+)\\.java", "$1"))
                .as("sleepers: wait for what should happen; if nobody can tell when, give the reason here")
                .containsExactlyInAnyOrderElementsOf(SLEEPERS_WITH_A_REASON.keySet());
    }

    /** Why: docs/adr/0012-platform-threads.md. */
    @Test
    void startsNoVirtualThreads() {
        assertThat(breaking(Sources.mainJava(), source -> has(VIRTUAL, source)))
                .as("virtual threads: they can wait for each other for good while classes load")
                .isEmpty();
    }

    @Test
    void writesWhatOthersWouldGenerate() {
        assertThat(breaking(Sources.all(), source -> has(Pattern.compile("[<.\\s]lombok[.;<]"), source)))
                .as("Lombok: a record is shorter")
                .isEmpty();
    }

    @Test
    void bindsConfigurationToRecords() {
        assertThat(breaking(Sources.mainJava(), source -> has(Pattern.compile("[@]Value\\("), source)))
                .as("single values: put them into the feature's ...Properties record")
                .isEmpty();
    }

    @Test
    void namesNoPackageRegistry() {
        assertThat(breaking(Sources.all(), source -> has(REGISTRY, source)))
                .as("registry hosts: which mirror to use is for the machine that builds to say")
                .isEmpty();
    }

    private static boolean saysNothing(String type) {
        return !NAMES_WITH_A_REASON.containsKey(type)
                && Stream.of(type.split("(?=[A-Z])")).anyMatch(EMPTY_WORDS::contains);
    }

    private static boolean has(Pattern pattern, Source source) {
        return pattern.matcher(source.text()).find();
    }

    private static Stream<String> typeNames(Source source) {
        return TYPE.matcher(source.text()).results().map(HouseRulesTests::name);
    }

    private static String name(MatchResult type) {
        return type.group(1);
    }

    /** Whether there is Javadoc between the imports and the type. */
    private static boolean isExplained(String text) {
        var type = TOP_LEVEL.matcher(text);
        if (!type.find()) {
            return false;
        }
        var before = List.of(text.substring(0, type.start()).split("(?m)^(?:import|package) "));
        return before.getLast().contains("/**");
    }
}
