package sisinfo.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** The icons we use, of the two thousand in the library: a style sheet of 12 KB instead of a font of 130 KB. */
@Component("icons")
public class IconSheet {

    @SuppressWarnings("InlineFormatString") // it says where they come from
    private static final String LIBRARY = "classpath*:/META-INF/resources/webjars/bootstrap-icons/*/icons/%s.svg";

    private static final String DRAWN = """
            .bi::before{content:"";display:inline-block;width:1em;height:1em;vertical-align:-.125em;background:currentcolor;\
            -webkit-mask:var(--icon) center/contain no-repeat;mask:var(--icon) center/contain no-repeat}
            @media (forced-colors:active){.bi::before{background:CanvasText}}
            """;

    private final String css;
    private final String path;

    IconSheet() throws IOException {
        var names = new ClassPathResource("icons.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
        this.css = ":root{" + drawings(names) + "}\n" + classes(names) + DRAWN;
        this.path = "/css/icons-" + DigestUtils.md5DigestAsHex(css.getBytes(StandardCharsets.UTF_8)) + ".css";
    }

    /** Carries its content, so that browsers may keep it. */
    public String path() {
        return path;
    }

    String css() {
        return css;
    }

    private static String drawings(List<String> names) throws IOException {
        var all = new StringBuilder();
        for (var name : names) {
            all.append("--bi-")
                    .append(name)
                    .append(":url(\"data:image/svg+xml,")
                    .append(drawing(name))
                    .append("\");\n");
        }
        return all.toString();
    }

    private static String classes(List<String> names) {
        return names.stream()
                .map(name -> ".bi-" + name + "{--icon:var(--bi-" + name + ")}\n")
                .collect(Collectors.joining());
    }

    private static String drawing(String name) throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources(LIBRARY.formatted(name));
        if (files.length == 0) {
            throw new IllegalStateException("The library has no icon " + name);
        }
        return files[0].getContentAsString(StandardCharsets.UTF_8)
                .replaceAll(" (?:width|height|fill|class)=\"[^\"]*\"(?=[^>]*viewBox)", "")
                .replaceAll("\\s*\n\\s*", "")
                .replace('"', '\'')
                .replace("#", "%23")
                .replace("<", "%3c")
                .replace(">", "%3e");
    }
}
