package sisinfo.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The articles that come with the program: files whose first lines say title and category. */
@Component
class ShippedArticles {

    private static final Pattern FILE =
            Pattern.compile("title: (?<title>.+)\ncategory: (?<category>\\w+)\n\n(?<body>.+)", Pattern.DOTALL);

    private final List<Article> all;

    ShippedArticles() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:/help/*.md");
        this.all = Arrays.stream(files)
                .map(ShippedArticles::read)
                .sorted(Comparator.comparing(Article::category).thenComparing(Article::title))
                .toList();
    }

    List<Article> all() {
        return all;
    }

    Optional<Article> find(String slug) {
        return all.stream().filter(article -> article.slug().equals(slug)).findFirst();
    }

    private static Article read(Resource file) {
        String slug = Objects.requireNonNull(file.getFilename()).replace(".md", "");
        try {
            var text = FILE.matcher(file.getContentAsString(StandardCharsets.UTF_8));
            if (!text.matches()) {
                throw new IllegalStateException("Without title or category: " + slug);
            }
            return new Article(
                    slug, 0, text.group("title"), HelpCategory.valueOf(text.group("category")), text.group("body"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
