package sisinfo.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The lists of faults and of what is protected name tests that exist. */
class FaultsDocumentedTests {

    private static final Map<String, String> SOURCES = sources();
    private static final Pattern NAMED = Pattern.compile("`(\\w+Tests)#(\\w+)`");

    @Test
    void namesTestsThatExist() throws IOException {
        var named = NAMED.matcher(Repository.read("docs/faults.md")).results().toList();

        assertThat(named)
                .hasSizeGreaterThan(20)
                .allSatisfy(it -> assertThat(source(it.group(1))).contains("void " + it.group(2) + "("));
    }

    @Test
    void namesTestsOfWhatIsProtected() throws IOException {
        var named = NAMED.matcher(Repository.read("docs/security.md")).results().toList();

        assertThat(named)
                .hasSizeGreaterThan(20)
                .allSatisfy(it -> assertThat(source(it.group(1))).contains("void " + it.group(2) + "("));
    }

    @Test
    void namesEveryClassOfTheSlowRing() throws IOException {
        var tagged = SOURCES.entrySet().stream()
                .filter(it -> it.getValue().contains("@Tag(\"fault\")\n"))
                .map(Map.Entry::getKey)
                .toList();
        var ring = Repository.read("docs/faults.md")
                .lines()
                .filter(it -> it.startsWith("`-Pfaults`:"))
                .findFirst();

        assertThat(ring).isPresent();
        assertThat(Pattern.compile("`(\\w+Tests)`")
                        .matcher(ring.orElseThrow())
                        .results()
                        .map(it -> it.group(1)))
                .containsExactlyInAnyOrderElementsOf(tagged);
    }

    /** Of all classes of that name: features may use the same. */
    private static String source(String testClass) {
        return SOURCES.getOrDefault(testClass, "");
    }

    private static Map<String, String> sources() {
        try (var files = Files.walk(Repository.ROOT)) {
            return files.filter(it ->
                            it.toString().contains("/src/") && it.toString().endsWith("Tests.java"))
                    .collect(Collectors.toMap(
                            it -> it.getFileName().toString().replace(".java", ""),
                            FaultsDocumentedTests::read,
                            String::concat));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
