package sisinfo.browser;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One registered invoice with its document, as rows: pages need something to show. */
record Samples(UUID document, UUID invoice) {

    Samples(JdbcClient jdbc) {
        this(UUID.randomUUID(), UUID.randomUUID());
        var supplier = UUID.randomUUID();
        var number = Long.toString(System.nanoTime()).substring(4);
        jdbc.sql("insert into sisinfo.supplier values (?, 'GRÁFICA DAS ACÁCIAS LTDA', 'Gráfica das Acácias', null, true, now(), 0)")
                .param(supplier)
                .update();
        jdbc.sql("""
                insert into sisinfo.document (id, sha256, md5, file_name, media_type, size_bytes, pages, channel,
                                              received_at, status, settled_at, version)
                values (?, ?, '', 'Orçamento da gráfica.pdf', 'application/pdf', 120000, 1, 'WEB', now(), 'REGISTERED', now(), 0)""")
                .params(document, document.toString())
                .update();
        jdbc.sql("""
                insert into sisinfo.intake (id, status, invoice_number, supplier_name, total, opened_at, reminders, version)
                values (?, 'REGISTERED', ?, 'Gráfica das Acácias', 1168, now(), 0, 0)""")
                .params(document, number)
                .update();
        jdbc.sql("insert into sisinfo.intake_document values (?, ?, now())")
                .params(document, document)
                .update();
        jdbc.sql("""
                insert into sisinfo.invoice (id, intake_id, supplier_id, model, series, number, issue_date, total,
                                             status, confirmed_by, confirmed_at, registered_at, version)
                values (?, ?, ?, '55', '1', ?, current_date, 1168, 'PENDING', ?, now(), now(), 0)""")
                .params(invoice, document, supplier, number, UUID.randomUUID())
                .update();
        jdbc.sql("insert into sisinfo.invoice_item values (?, 1, '10', 'Impressão de folhetos', 'UN', 8, 146, 1168)")
                .param(invoice)
                .update();
    }
}
