package sisinfo.help;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;

/** The articles as they are now: those that ship, with what administrators wrote over them. */
@Service
@Needs(Permission.HELP_READ)
public class Help {

    private final ShippedArticles shipped;
    private final Revisions revisions;
    private final AuditTrail trail;
    private final Clock clock;

    Help(ShippedArticles shipped, Revisions revisions, AuditTrail trail, Clock clock) {
        this.shipped = shipped;
        this.revisions = revisions;
        this.trail = trail;
        this.clock = clock;
    }

    /** All the one who asks has a use for. */
    public List<Article> articles() {
        var current = new LinkedHashMap<String, Article>();
        shipped.all().forEach(article -> current.put(article.slug(), article));
        revisions.newest().forEach(it -> current.put(it.article().slug(), it.article()));
        return current.values().stream()
                .filter(article -> article.category().isForMe())
                .sorted(Comparator.comparing(Article::category))
                .toList();
    }

    /** The best first; everything when nothing is asked. */
    public List<Article> search(String words) {
        return words.isBlank() ? articles() : ArticleSearch.find(words, articles());
    }

    /** @throws UnknownArticle when there is none for the one who asks */
    public Article find(String slug) {
        return articles().stream()
                .filter(article -> article.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new UnknownArticle(slug));
    }

    /** The newest first, the shipped one last. */
    @Needs(Permission.HELP_EDIT)
    public List<Revision> history(String slug) {
        var all = new ArrayList<>(revisions.of(slug));
        shipped.find(slug).ifPresent(article -> all.add(new Revision(article, null, null)));
        if (all.isEmpty()) {
            throw new UnknownArticle(slug);
        }
        return all;
    }

    /** @throws ArticleChanged when there is one of that slug already */
    @Needs(Permission.HELP_EDIT)
    @Transactional
    public Article add(Article article) {
        if (shipped.find(article.slug()).isPresent()) {
            throw new ArticleChanged(article.slug());
        }
        return write(article);
    }

    /**
     * @param article with the revision the writer has seen
     * @throws ArticleChanged when somebody else was faster
     */
    @Needs(Permission.HELP_EDIT)
    @Transactional
    public Article write(Article article) {
        var before = articles().stream()
                .filter(it -> it.slug().equals(article.slug()))
                .findFirst();
        var after = new Article(
                article.slug(), article.revision() + 1, article.title(), article.category(), article.body());
        revisions.add(new Revision(after, Acting.person().map(Actor.Person::id).orElse(null), clock.instant()));
        trail.record(AuditEvent.of(Action.HELP_WRITTEN, after.slug())
                .changed("revision", before.map(Article::revision).orElse(null), after.revision())
                .changed("title", before.map(Article::title).orElse(null), after.title())
                .changed("category", before.map(Article::category).orElse(null), after.category()));
        return after;
    }

    /** Writes an earlier text again: nothing of the history goes away. */
    @Needs(Permission.HELP_EDIT)
    @Transactional
    public Article restore(String slug, int revision) {
        var all = history(slug);
        var old = all.stream()
                .map(Revision::article)
                .filter(article -> article.revision() == revision)
                .findFirst()
                .orElseThrow(() -> new UnknownArticle(slug));
        int newest = all.getFirst().article().revision();
        return write(new Article(slug, newest, old.title(), old.category(), old.body()));
    }
}
