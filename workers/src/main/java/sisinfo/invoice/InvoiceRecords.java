package sisinfo.invoice;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sisinfo.personal.Holding;
import sisinfo.personal.Person;
import sisinfo.personal.PersonalRecords;
import sisinfo.personal.Rows;
import sisinfo.personal.Treatment;

/**
 * What a person decided about invoices: records of public spending, kept by law (Lei 4.320/1964, Lei 8.159/1991, LGPD
 * art. 16 I). Drafts and notes belong to the same file.
 */
@Component
class InvoiceRecords implements PersonalRecords {

    private final JdbcClient jdbc;

    InvoiceRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "intake.decided_by",
                "intake.draft_by",
                "invoice.confirmed_by",
                "review_note.addressee",
                "review_note.author");
    }

    @Override
    public List<Holding> describe(Person person) {
        return List.of(
                holding("invoice-confirmation", Treatment.KEPT, person, """
                        select confirmed_at, number, series, issue_date, total, status, id
                          from sisinfo.invoice where confirmed_by = ? order by confirmed_at"""),
                holding("review-decision", Treatment.KEPT, person, """
                        select decided_at, status, invoice_number, supplier_name, total, refusal_reason, id
                          from sisinfo.intake where decided_by = ? order by decided_at"""),
                holding("review-note", Treatment.KEPT, person, """
                        select written_at, text, intake_id
                          from sisinfo.review_note where author = ? order by written_at"""),
                holding("review-question", Treatment.KEPT, person, """
                        select written_at, text, intake_id
                          from sisinfo.review_note where addressee = ? order by written_at"""),
                holding("review-draft", Treatment.ANONYMISED, person, """
                        select draft_saved_at, status, invoice_number, supplier_name, id
                          from sisinfo.intake where draft_by = ? order by draft_saved_at"""));
    }

    private Holding holding(String kind, Treatment treatment, Person person, String query) {
        return new Holding(kind, treatment, Rows.of(jdbc.sql(query).param(person.id())));
    }
}
