package sisinfo.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import sisinfo.RunningApplication;
import sisinfo.notification.NotificationKind;

/** A kind is one class and its texts: what is missing shows here, not on somebody's page. */
@RunningApplication
class KindTextsTests {

    private static final List<String> TEXTS = List.of("name", "title", "text");

    @Autowired
    List<NotificationKind> kinds;

    @Test
    void everyKindHasItsTexts() throws IOException {
        var words = bundle("messages.properties");
        assertThat(kinds)
                .hasSizeGreaterThan(8)
                .allSatisfy(kind -> assertThat(TEXTS)
                        .allSatisfy(text -> assertThat(words.getProperty("notification." + text + "." + kind.id()))
                                .as("%s of %s", text, kind.id())
                                .isNotBlank()));
    }

    @Test
    void everyKindHasAnIconThatExists() throws IOException {
        var styles = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/resources/webjars/bootstrap-icons/**/bootstrap-icons.min.css");
        var icons = styles[0].getContentAsString(StandardCharsets.UTF_8);

        assertThat(kinds).allSatisfy(kind -> assertThat(icons).contains("." + kind.icon() + "::before"));
    }

    @Test
    void everyKindHasAnIdOfItsOwn() {
        assertThat(kinds.stream().map(NotificationKind::id))
                .doesNotHaveDuplicates()
                .allSatisfy(id ->
                        assertThat(id).isEqualTo(id.toLowerCase(Locale.ROOT)).matches("[a-z-]{3,40}"));
    }

    private static Properties bundle(String name) throws IOException {
        var words = new Properties();
        try (var file = new ClassPathResource(name).getInputStream()) {
            words.load(file);
        }
        return words;
    }
}
