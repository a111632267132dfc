package sisinfo.about;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import sisinfo.access.Needs;
import sisinfo.access.Permission;

/** The libraries in the jar and their licences, as the build wrote them down. */
@Service
@Needs(Permission.HELP_READ)
public class Libraries {

    private static final String LIST = "licences/libraries.txt";
    private static final Pattern LINE = Pattern.compile(
            "\\s*(?<licences>(?:\\([^()]*(?:\\([^()]*\\)[^()]*)*\\) )+)(?<name>.+) \\((?<id>\\S+) - .*\\)");

    private final List<Library> all;

    Libraries() throws IOException {
        this.all = read(new ClassPathResource(LIST));
    }

    /** Empty when the build left the list out. */
    public List<Library> all() {
        return all;
    }

    private static List<Library> read(ClassPathResource list) throws IOException {
        if (!list.exists()) {
            return List.of();
        }
        return list.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .flatMap(line -> library(line).stream())
                .sorted(Comparator.comparing(Library::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    static Optional<Library> library(String line) {
        var found = LINE.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        var id = found.group("id");
        var licences = Stream.of(found.group("licences").strip().split("\\) \\("))
                .map(licence -> licence.replaceAll("^\\(|\\)$", ""))
                .distinct()
                .toList();
        return Optional.of(
                new Library(found.group("name"), id.substring(id.lastIndexOf(':') + 1), String.join(", ", licences)));
    }
}
