package sisinfo.invoice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads registered invoices, one query a page. */
@Repository
class InvoiceLines {

    private static final int BLOCK = 1_000;
    private static final String SELECT = """
        select v.*, s.trade_name, s.tax_id, s.proposed
          from sisinfo.invoice v join sisinfo.supplier s on s.id = v.supplier_id
        """;
    private static final String WHERE = """
         where (:text = '' or upper(s.trade_name) like :pattern escape '!' or upper(s.legal_name) like :pattern escape '!'
                or (:code <> '' and (v.number = :code or v.access_key = :code or s.tax_id = :code)))
           and (cast(:from as date) is null or v.issue_date >= :from)
           and (cast(:to as date) is null or v.issue_date <= :to)
           and (cast(:least as numeric) is null or v.total >= :least)
           and (cast(:most as numeric) is null or v.total <= :most)
        """;

    private final JdbcClient jdbc;

    InvoiceLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    InvoicePage page(InvoiceFilter filter) {
        var found = with(SELECT + WHERE + " order by " + filter.order() + " limit :limit offset :offset", filter)
                .param("limit", InvoiceFilter.SIZE)
                .param("offset", filter.offset())
                .query((row, n) -> line(row))
                .list();
        return with(
                        "select count(*), coalesce(sum(v.total), 0)"
                                + " from sisinfo.invoice v join sisinfo.supplier s on s.id = v.supplier_id" + WHERE,
                        filter)
                .query((row, n) -> new InvoicePage(found, row.getLong(1), row.getBigDecimal(2), filter.page()))
                .single();
    }

    /** Each block starts after the last line of the one before, so that none comes twice. */
    void each(InvoiceFilter filter, Consumer<InvoiceLine> reader) {
        var block = block(filter, "", null);
        while (!block.isEmpty()) {
            block.forEach(reader);
            block = block.size() < BLOCK ? List.of() : block(filter, filter.afterwards(), block.getLast());
        }
    }

    private List<InvoiceLine> block(InvoiceFilter filter, String start, @Nullable InvoiceLine last) {
        var sql = with(SELECT + WHERE + start + " order by " + filter.order() + " limit " + BLOCK, filter);
        var started =
                last == null ? sql : sql.param("last", filter.sort().of(last)).param("lastId", last.id());
        return started.query((row, n) -> line(row)).list();
    }

    Optional<InvoiceLine> find(UUID id) {
        return jdbc.sql(SELECT + " where v.id = ?")
                .param(id)
                .query((row, n) -> line(row))
                .optional();
    }

    Optional<UUID> idOf(UUID intakeId) {
        return jdbc.sql("select id from sisinfo.invoice where intake_id = ?")
                .param(intakeId)
                .query(UUID.class)
                .optional();
    }

    List<InvoiceView.Item> items(UUID id) {
        return jdbc.sql("select * from sisinfo.invoice_item where invoice_id = ? order by line")
                .param(id)
                .query((row, n) -> new InvoiceView.Item(
                        row.getInt("line") + 1,
                        row.getString("code"),
                        row.getString("description"),
                        row.getString("unit"),
                        row.getBigDecimal("quantity").stripTrailingZeros(),
                        row.getBigDecimal("unit_price").stripTrailingZeros(),
                        row.getBigDecimal("total")))
                .list();
    }

    private JdbcClient.StatementSpec with(String sql, InvoiceFilter filter) {
        return jdbc.sql(sql)
                .param("text", filter.text())
                .param("pattern", filter.pattern())
                .param("code", filter.code())
                .param("from", filter.from(), Types.DATE)
                .param("to", filter.to(), Types.DATE)
                .param("least", filter.least(), Types.NUMERIC)
                .param("most", filter.most(), Types.NUMERIC);
    }

    private static InvoiceLine line(ResultSet row) throws SQLException {
        return new InvoiceLine(
                row.getObject("id", UUID.class),
                row.getObject("intake_id", UUID.class),
                row.getString("access_key"),
                row.getString("model"),
                row.getString("series"),
                row.getString("number"),
                row.getObject("issue_date", LocalDate.class),
                row.getBigDecimal("total_products"),
                row.getBigDecimal("total"),
                InvoiceStatus.valueOf(row.getString("status")),
                row.getObject("supplier_id", UUID.class),
                row.getString("trade_name"),
                row.getString("tax_id"),
                row.getBoolean("proposed"),
                row.getObject("confirmed_by", UUID.class),
                row.getTimestamp("confirmed_at").toInstant(),
                row.getTimestamp("registered_at").toInstant(),
                charges(row));
    }

    private static Charges charges(ResultSet row) throws SQLException {
        return new Charges(
                row.getBigDecimal("freight"),
                row.getBigDecimal("insurance"),
                row.getBigDecimal("other_expenses"),
                row.getBigDecimal("ipi"),
                row.getBigDecimal("icms_st"),
                row.getBigDecimal("services"),
                row.getBigDecimal("other_taxes"),
                row.getBigDecimal("discount"),
                row.getBigDecimal("icms_relief"));
    }
}
