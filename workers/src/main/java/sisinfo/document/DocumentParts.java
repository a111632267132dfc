package sisinfo.document;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which documents came in which file. */
@Repository
class DocumentParts {

    private final JdbcClient jdbc;

    DocumentParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID whole, int number, Part part, @Nullable UUID documentId) {
        jdbc.sql("""
                        insert into sisinfo.document_part
                               (whole_id, number, paper, first_page, last_page, access_key, document_id)
                        values (:whole, :number, :paper, :first, :last, :key, :document)
                        """)
                .param("whole", whole)
                .param("number", number)
                .param("paper", part.paper())
                .param("first", part.firstPage())
                .param("last", part.lastPage())
                .param("key", part.accessKey())
                .param("document", documentId, java.sql.Types.OTHER)
                .update();
    }

    List<PartView> of(UUID whole) {
        return jdbc.sql("""
                        select p.*, d.file_name, d.status from sisinfo.document_part p
                          left join sisinfo.document d on d.id = p.document_id
                         where p.whole_id = ? order by p.number
                        """)
                .param(whole)
                .query((row, n) -> {
                    var status = row.getString("status");
                    return new PartView(
                            row.getInt("number"),
                            row.getString("paper"),
                            row.getInt("first_page"),
                            row.getInt("last_page"),
                            row.getString("access_key"),
                            row.getObject("document_id", UUID.class),
                            row.getString("file_name"),
                            status == null ? null : DocumentStatus.valueOf(status));
                })
                .list();
    }

    /** The files that a document came in, the first one first; none when it came alone. */
    List<UUID> wholesOf(UUID documentId) {
        return jdbc.sql("""
                        select w.id from sisinfo.document_part p join sisinfo.document w on w.id = p.whole_id
                         where p.document_id = ? order by w.received_at
                        """)
                .param(documentId)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
