package sisinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static sisinfo.Sources.breaking;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sisinfo.Sources.Source;

/** Passwords are typed unseen, pasted as one likes, and kept by whichever manager one uses. */
class PasswordFieldTests {

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern PASSWORD =
            Pattern.compile("name=\"(?:password|again\\.password|current|chosen|again)\"|type=\"password\"");
    private static final Pattern MANAGED = Pattern.compile("autocomplete=\"(?:current|new)-password\"");
    private static final Pattern MOST = Pattern.compile("maxlength=\"(\\d+)\"");
    private static final Pattern PASTE = Pattern.compile("\\bonpaste\\b|\\(\\s*['\"](?:paste|beforeinput)['\"]");

    @Test
    void masksEveryPasswordAndLetsManagersHelp() {
        assertThat(passwords())
                .hasSizeGreaterThan(4)
                .allSatisfy(
                        field -> assertThat(field).contains("type=\"password\"").containsPattern(MANAGED));
    }

    @Test
    void cutsNoLongPassword() {
        assertThat(passwords()).allSatisfy(field -> {
            var most = MOST.matcher(field);
            assertThat(!most.find() || Integer.parseInt(most.group(1)) > 128)
                    .as(field)
                    .isTrue();
        });
    }

    @Test
    void keepsNobodyFromPasting() {
        var pages = Sources.all()
                .filter(it -> it.path().contains("/templates/") || it.path().contains("/static/js/"));

        assertThat(breaking(pages, it -> PASTE.matcher(it.text()).find()))
                .as("files are pasted on one page; text is nobody's to refuse")
                .allSatisfy(path -> assertThat(path).endsWith("/js/pages/upload.js"));
    }

    private static List<String> passwords() {
        return Sources.templates()
                .map(Source::text)
                .flatMap(text -> INPUT.matcher(text).results())
                .map(MatchResult::group)
                .filter(field -> PASSWORD.matcher(field).find())
                .toList();
    }
}
