package sisinfo.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import sisinfo.document.Channel;
import sisinfo.document.DocumentStatus;
import sisinfo.invoice.IntakeStatus;

/** Reads documents together with their invoices: one query a page. */
@Repository
class DocumentLines {

    private static final String FROM = """
             from sisinfo.document d
             left join sisinfo.intake_document id on id.document_id = d.id
             left join sisinfo.intake i on i.id = id.intake_id
             left join sisinfo.invoice v on v.intake_id = i.id
            """;
    private static final String SELECT = """
            select d.id, d.file_name, d.media_type, d.channel, d.received_by, d.received_at, d.status, d.reason,
                   d.settled_at, id.joined_at, i.id as intake, i.status as intake_status, i.invoice_number,
                   i.supplier_name, i.total, i.decided_by, i.decided_at, v.id as invoice, v.registered_at
            """ + FROM;
    private static final String MATCHES = """
             and (:text = '' or d.file_name ilike :pattern escape '!' or i.supplier_name ilike :pattern escape '!'
                  or i.invoice_number = :digits)
            """;

    private final JdbcClient jdbc;

    DocumentLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DocumentLine> find(UUID id) {
        return jdbc.sql(SELECT + " where d.id = ?")
                .param(id)
                .query((row, n) -> line(row))
                .optional();
    }

    DocumentPage page(DocumentFilter filter) {
        var where = " where " + filter.stage().condition() + MATCHES;
        var lines = with(SELECT + where + " order by d.received_at desc, d.id limit :limit offset :offset", filter)
                .param("limit", DocumentFilter.SIZE)
                .param("offset", filter.offset())
                .query((row, n) -> line(row))
                .list();
        var total =
                with("select count(*)" + FROM + where, filter).query(Long.class).single();
        return new DocumentPage(lines, total, filter.page());
    }

    /** The other documents of the same invoice. */
    List<DocumentLine> siblings(UUID intake, UUID except) {
        return jdbc.sql(SELECT + " where i.id = ? and d.id <> ? order by id.joined_at")
                .params(intake, except)
                .query((row, n) -> line(row))
                .list();
    }

    private JdbcClient.StatementSpec with(String sql, DocumentFilter filter) {
        return jdbc.sql(sql)
                .param("text", filter.text())
                .param("pattern", filter.pattern())
                .param("digits", filter.text().replaceAll("^(NF)?\\s*|[.\\s]", ""));
    }

    private static DocumentLine line(ResultSet row) throws SQLException {
        var status = row.getString("intake_status");
        return new DocumentLine(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("media_type"),
                Channel.valueOf(row.getString("channel")),
                row.getObject("received_by", UUID.class),
                row.getTimestamp("received_at").toInstant(),
                DocumentStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                instant(row, "settled_at"),
                instant(row, "joined_at"),
                row.getObject("intake", UUID.class),
                status == null ? null : IntakeStatus.valueOf(status),
                row.getString("invoice_number"),
                row.getString("supplier_name"),
                row.getBigDecimal("total"),
                row.getObject("decided_by", UUID.class),
                instant(row, "decided_at"),
                row.getObject("invoice", UUID.class),
                instant(row, "registered_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
