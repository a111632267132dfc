package sisinfo.about.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import sisinfo.web.Markdown;

/** The rules the program keeps, in words for everybody; they ship with it, so that they change only with it. */
@Component
class Policies {

    private static final List<String> NAMES = List.of("ia", "lgpd");

    private final List<Policy> all;

    Policies(Markdown markdown) throws IOException {
        var read = new ArrayList<Policy>();
        for (var name : NAMES) {
            var text = new ClassPathResource("policies/" + name + ".md").getContentAsString(StandardCharsets.UTF_8);
            read.add(new Policy(name, markdown.html(text)));
        }
        this.all = List.copyOf(read);
    }

    List<Policy> all() {
        return all;
    }

    /** @param name its place in addresses */
    record Policy(String name, String html) {}
}
