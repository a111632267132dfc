package sisinfo.help;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what administrators wrote. */
@Repository
class Revisions {

    private static final String COLUMNS = "slug, revision, title, category, body, written_by, written_at";

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of each article. */
    List<Revision> newest() {
        return jdbc.sql("select distinct on (slug) " + COLUMNS
                        + " from sisinfo.help_revision order by slug, revision desc")
                .query((row, n) -> revision(row))
                .list();
    }

    /** Of one article, the newest first. */
    List<Revision> of(String slug) {
        return jdbc.sql("select " + COLUMNS + " from sisinfo.help_revision where slug = ? order by revision desc")
                .param(slug)
                .query((row, n) -> revision(row))
                .list();
    }

    /** @throws ArticleChanged when this revision exists already */
    void add(Revision revision) {
        var article = revision.article();
        try {
            jdbc.sql("insert into sisinfo.help_revision (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)")
                    .params(article.slug(), article.revision(), article.title())
                    .params(article.category().name(), article.body())
                    .param(revision.writtenBy())
                    .param(revision.writtenAt() == null ? null : Timestamp.from(revision.writtenAt()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new ArticleChanged(article.slug());
        }
    }

    private static Revision revision(ResultSet row) throws SQLException {
        var article = new Article(
                row.getString("slug"),
                row.getInt("revision"),
                row.getString("title"),
                HelpCategory.valueOf(row.getString("category")),
                row.getString("body"));
        return new Revision(
                article,
                row.getObject("written_by", UUID.class),
                row.getTimestamp("written_at").toInstant());
    }
}
