package sisinfo.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PropertiesDocumentedTests {

    private static final String GUIDE = "docs/running.md";

    @Test
    void tellsOfEveryPropertyOfOurs() throws IOException {
        String guide = Repository.read(GUIDE);

        assertThat(KnownProperties.ours().names())
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(guide).containsPattern("`" + Pattern.quote(name) + "[`=.]"));
    }

    @Test
    void tellsOfNoPropertyThatDoesNotExist() throws IOException {
        var known = KnownProperties.ours().names();

        assertThat(Pattern.compile("`(sisinfo\\.[a-z0-9.-]+[a-z0-9])[`=]")
                        .matcher(Repository.read(GUIDE))
                        .results()
                        .map((MatchResult it) -> it.group(1)))
                .isNotEmpty()
                .allMatch(known::contains, "a property of ours");
    }
}
