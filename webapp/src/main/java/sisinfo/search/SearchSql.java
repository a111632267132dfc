package sisinfo.search;

/** One query for each kind, a few rows each, every part of it by an index. */
final class SearchSql {

    private static final String SUPPLIER_NAMES = "s.names_plain";

    private SearchSql() {}

    static String invoices(Terms terms) {
        var select = """
                select v.id, v.number, v.issue_date, v.total, s.trade_name as supplier
                  from sisinfo.invoice v join sisinfo.supplier s on s.id = v.supplier_id where %s
                 order by v.issue_date desc, v.id limit :limit""";
        var bySupplier = select.formatted(terms.in(SUPPLIER_NAMES));
        return terms.digits().isEmpty()
                ? bySupplier
                : "(" + select.formatted("v.number like :beginning") + ") union ("
                        + select.formatted("v.access_key = :digits") + ") union (" + bySupplier
                        + ") order by issue_date desc, id limit :limit";
    }

    static String suppliers(Terms terms) {
        return """
                select s.id, s.trade_name, s.legal_name, s.tax_id from sisinfo.supplier s
                 where %s %s order by s.trade_name, s.id limit :limit""".formatted(terms.in(SUPPLIER_NAMES), terms.digits().isEmpty() ? "" : "or s.tax_id = :digits");
    }

    static String documents(Terms terms) {
        var select = """
                select d.id, d.file_name, d.received_at from sisinfo.document d %s where %s
                 order by d.received_at desc, d.id limit :limit""";
        var joined =
                "join sisinfo.intake_document m on m.document_id = d.id join sisinfo.intake i on i.id = m.intake_id";
        var byName = select.formatted("", terms.in("d.file_name_plain"));
        var bySupplier = select.formatted(joined, terms.in("i.supplier_plain"));
        var both = "(" + byName + ") union (" + bySupplier + ")";
        return both
                + (terms.digits().isEmpty()
                        ? ""
                        : " union (" + select.formatted(joined, "i.invoice_number like :beginning") + ")")
                + " order by received_at desc, id limit :limit";
    }

    /** Open tasks of one's own role or a lower one, or given to oneself. */
    static String tasks(Terms terms) {
        return """
                select t.key, s.title, t.due_at from engine.user_task t
                  join sisinfo.task_subject s on s.subject = t.subject
                 where t.state = 'CREATED'
                   and (t.candidate_groups && :groups::text[] or t.assignee = :user
                        or t.candidate_users @> array[:user::text])
                   and (%s %s)
                 order by t.due_at nulls last, t.key limit :limit""".formatted(
                terms.in("s.title_plain"), terms.digits().isEmpty() ? "" : "or s.invoice_number like :beginning");
    }
}
