package sisinfo.help.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sisinfo.help.Article;
import sisinfo.help.HelpCategory;

/**
 * What an administrator fills in.
 *
 * @param revision the one the writer has seen
 */
record ArticleForm(
        int revision,
        @Nullable String title,
        @Nullable HelpCategory category,
        @Nullable String body) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BODY = 20_000;
    private static final int LONGEST_SLUG = 60;

    static ArticleForm of(Article article) {
        return new ArticleForm(article.revision(), article.title(), article.category(), article.body());
    }

    static ArticleForm empty() {
        return new ArticleForm(0, "", HelpCategory.START, "");
    }

    /** The key of what is wrong with it, if anything is. */
    Optional<String> problem() {
        if (title == null
                || title.isBlank()
                || body == null
                || body.isBlank()
                || category == null
                || slug().isEmpty()) {
            return Optional.of("help.incomplete");
        }
        return title.length() > LONGEST_TITLE || body.length() > LONGEST_BODY
                ? Optional.of("help.tooLong")
                : Optional.empty();
    }

    Article article(String slug) {
        return new Article(
                slug,
                revision,
                Objects.requireNonNull(title).strip(),
                Objects.requireNonNull(category),
                Objects.requireNonNull(body).replace("\r\n", "\n"));
    }

    /** The title as an address. */
    String slug() {
        var plain = Normalizer.normalize(Objects.requireNonNullElse(title, ""), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_SLUG));
    }
}
