package sisinfo.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lists of faults and of what is protected name tests that exist. */
class FaultsDocumentedTests {

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

    /** Of all classes of that name: features may use the same. */
    private static String source(String testClass) throws IOException {
        try (var files = Files.walk(Repository.ROOT)) {
            var sources = new StringBuilder();
            for (var file : files.filter(it -> it.endsWith(testClass + ".java")).toList()) {
                sources.append(Files.readString(file));
            }
            return sources.toString();
        }
    }
}
