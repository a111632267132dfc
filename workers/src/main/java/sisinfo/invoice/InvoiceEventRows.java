package sisinfo.invoice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import sisinfo.reading.EventReading;

/** Events about invoices as rows, and the registered invoices they are about. */
@Repository
class InvoiceEventRows {

    private final JdbcClient jdbc;

    InvoiceEventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Null when the document's event is there already. */
    @Nullable
    UUID add(UUID documentId, EventReading event, Instant now) {
        var id = UUID.randomUUID();
        var added = jdbc.sql("""
                        insert into sisinfo.invoice_event
                               (id, document_id, access_key, type, registered, cancels, happened_at, protocol, reason, received_at)
                        values (:id, :document, :key, :type, :registered, :cancels, :at, :protocol, :reason, :now)
                        on conflict (document_id) do nothing
                        """)
                .param("id", id)
                .param("document", documentId)
                .param("key", event.accessKey())
                .param("type", event.type())
                .param("registered", event.registered())
                .param("cancels", event.cancels())
                .param(
                        "at",
                        event.at() == null ? null : event.at().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("protocol", event.protocol())
                .param("reason", event.reason())
                .param("now", Timestamp.from(now))
                .update();
        return added == 1 ? id : null;
    }

    List<InvoiceEventView> of(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.sql("select * from sisinfo.invoice_event where access_key in (:keys) order by received_at, id")
                        .param("keys", keys)
                        .query((row, n) -> view(row))
                        .list();
    }

    Optional<InvoiceEventView> find(UUID id) {
        return jdbc.sql("select * from sisinfo.invoice_event where id = ?")
                .param(id)
                .query((row, n) -> view(row))
                .optional();
    }

    Optional<InvoiceEventView> ofDocument(UUID documentId) {
        return jdbc.sql("select * from sisinfo.invoice_event where document_id = ?")
                .param(documentId)
                .query((row, n) -> view(row))
                .optional();
    }

    /** The registered invoice of a key, and who answers for it. */
    Optional<Registered> registered(String key) {
        return jdbc.sql("select id, confirmed_by from sisinfo.invoice where access_key = ?")
                .param(key)
                .query((row, n) -> new Registered(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional();
    }

    boolean handle(UUID id, Instant now) {
        return jdbc.sql("update sisinfo.invoice_event set handled_at = ? where id = ? and handled_at is null")
                        .params(Timestamp.from(now), id)
                        .update()
                == 1;
    }

    private static InvoiceEventView view(ResultSet row) throws SQLException {
        var at = row.getTimestamp("happened_at");
        var handled = row.getTimestamp("handled_at");
        var event = new EventReading(
                row.getString("access_key"),
                row.getString("type"),
                row.getBoolean("registered"),
                row.getBoolean("cancels"),
                at == null ? null : at.toInstant(),
                row.getString("protocol"),
                row.getString("reason"));
        return new InvoiceEventView(
                row.getObject("id", UUID.class),
                row.getObject("document_id", UUID.class),
                event.accessKey(),
                event.title(),
                event.registered(),
                event.cancels(),
                event.at(),
                handled == null ? null : handled.toInstant(),
                event.reason());
    }

    /** An invoice in the books and whoever confirmed it. */
    record Registered(UUID invoiceId, UUID confirmedBy) {}
}
