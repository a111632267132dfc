package sisinfo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Patterns of paths, matched by the parser that matches controllers: what a filter lets through is what they serve. */
public final class Paths {

    private final List<PathPattern> patterns;

    private Paths(List<PathPattern> patterns) {
        this.patterns = patterns;
    }

    public static Paths of(String... patterns) {
        return new Paths(Stream.of(patterns)
                .map(PathPatternParser.defaultInstance::parse)
                .toList());
    }

    public boolean match(HttpServletRequest request) {
        var path = RequestPath.within(request);
        return patterns.stream().anyMatch(it -> it.matches(path));
    }
}
