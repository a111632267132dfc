package sisinfo.search;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.access.Role;
import sisinfo.help.Help;
import sisinfo.search.Found.Kind;

/** Looks everywhere at once, each time only where the one who asks may look. */
@Service
@Needs(Permission.HOME_READ)
public class Searches {

    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final Help help;
    private final HitWords words;

    Searches(JdbcClient jdbc, Help help, HitWords words) {
        this.jdbc = jdbc;
        this.help = help;
        this.words = words;
    }

    /** Kinds with nothing to offer are left out. */
    @Transactional(readOnly = true)
    public List<Found> find(String asked) {
        var terms = Terms.of(asked);
        var found = new ArrayList<Found>();
        if (!terms.isEmpty()) {
            planForTheseWords();
            add(found, Permission.INVOICE_READ, Kind.INVOICE, SearchSql.invoices(terms), terms, words::invoice);
            add(found, Permission.SUPPLIER_READ, Kind.SUPPLIER, SearchSql.suppliers(terms), terms, words::supplier);
            add(found, Permission.DOCUMENT_READ, Kind.DOCUMENT, SearchSql.documents(terms), terms, words::document);
            add(found, Permission.TASK_READ, Kind.TASK, SearchSql.tasks(terms), terms, words::task);
            found.add(new Found(Kind.HELP, articles(asked)));
        }
        return found.stream().filter(it -> !it.hits().isEmpty()).toList();
    }

    /** Whether an index or the newest rows are quicker depends on how common the words are: no plan serves them all. */
    private void planForTheseWords() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(row -> {});
    }

    private void add(List<Found> found, Permission needed, Kind kind, String sql, Terms terms, RowMapper<Hit> row) {
        if (!Acting.may(needed)) {
            return;
        }
        var query = jdbc.sql(sql).param("limit", MOST);
        for (int i = 0; i < terms.words().size(); i++) {
            query = query.param("w" + i, terms.pattern(i));
        }
        if (!terms.digits().isEmpty()) {
            query = query.param("digits", terms.digits()).param("beginning", terms.beginning());
        }
        if (kind == Kind.TASK) {
            query = query.param("user", me()).param("groups", groups());
        }
        found.add(new Found(kind, query.query(row).list()));
    }

    private List<Hit> articles(String asked) {
        return help.search(asked).stream()
                .limit(MOST)
                .map(article -> new Hit(article.title(), "", "/help?article=" + article.slug() + "#" + article.slug()))
                .toList();
    }

    private static String me() {
        return Acting.person().map(person -> person.id().toString()).orElse("");
    }

    private static String[] groups() {
        return Acting.person()
                .map(Actor.Person::role)
                .map(role -> role.included().stream().map(Role::name).toArray(String[]::new))
                .orElseGet(() -> new String[0]);
    }
}
