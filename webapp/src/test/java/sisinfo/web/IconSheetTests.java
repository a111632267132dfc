package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IconSheetTests {

    private static final Pattern USED = Pattern.compile("\\bbi-([a-z0-9-]+)");

    @Test
    void drawsEveryIconThatIsUsed() throws IOException {
        var css = new IconSheet().css();

        assertThat(used())
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(css)
                        .as("bi-%s is used: write it into icons.txt", name)
                        .contains(".bi-" + name + "{"));
    }

    @Test
    void staysSmall() throws IOException {
        assertThat(new IconSheet().css().length()).isLessThan(80_000);
    }

    private static Set<String> used() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().matches(".*\\.(html|js|css|java)")) {
                    USED.matcher(Files.readString(file)).results().forEach(it -> names.add(it.group(1)));
                }
            }
        }
        return names;
    }
}
