package sisinfo.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import sisinfo.reading.TaxId;
import sisinfo.web.Words;

/** Turns rows into what people call things. */
@Component
class HitWords {

    private final Words words;

    HitWords(Words words) {
        this.words = words;
    }

    Hit invoice(ResultSet row, int n) throws SQLException {
        return new Hit(
                "NF " + words.invoice(row.getString("number")),
                String.join(
                        " · ",
                        row.getString("supplier"),
                        words.day(row.getObject("issue_date", LocalDate.class)),
                        words.money(row.getBigDecimal("total"))),
                "/invoices/" + row.getString("id"));
    }

    /** Suppliers have no page of their own yet: their invoices are what one looks for. */
    Hit supplier(ResultSet row, int n) throws SQLException {
        var name = row.getString("trade_name");
        var query = URLEncoder.encode(name, StandardCharsets.UTF_8);
        var taxId = Objects.requireNonNullElse(row.getString("tax_id"), "");
        return new Hit(name, TaxId.shown(taxId), "/invoices?text=" + query);
    }

    Hit document(ResultSet row, int n) throws SQLException {
        return new Hit(
                row.getString("file_name"),
                words.when(row.getTimestamp("received_at").toInstant()),
                "/documents/" + row.getString("id"));
    }

    Hit task(ResultSet row, int n) throws SQLException {
        var due = row.getTimestamp("due_at");
        return new Hit(
                row.getString("title"),
                due == null ? "" : words.when(due.toInstant()),
                "/tasks/" + row.getString("key"));
    }
}
