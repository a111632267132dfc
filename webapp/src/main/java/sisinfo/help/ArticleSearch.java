package sisinfo.help;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds articles by words that may be misspelt: few articles, so each is looked at. */
final class ArticleSearch {

    private static final int TITLE_COUNTS = 3;

    private ArticleSearch() {}

    /** The best first; every word asked for must be in an article, more or less. */
    static List<Article> find(String asked, List<Article> articles) {
        var words = Spelling.words(asked);
        return articles.stream()
                .map(article -> new Hit(article, score(words, article)))
                .filter(hit -> hit.score() > 0)
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .map(Hit::article)
                .toList();
    }

    private static double score(List<String> asked, Article article) {
        var title = new HashSet<>(Spelling.words(article.title() + " " + article.slug()));
        var body = new HashSet<>(Spelling.words(article.body()));
        double sum = 0;
        for (var word : asked) {
            double here = Math.max(TITLE_COUNTS * best(word, title), best(word, body));
            if (here == 0) {
                return 0;
            }
            sum += here;
        }
        return sum;
    }

    private static double best(String asked, Set<String> words) {
        return words.stream()
                .mapToDouble(word -> Spelling.likeness(asked, word))
                .max()
                .orElse(0);
    }

    private record Hit(Article article, double score) {}
}
