package sisinfo.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.DomainTest;
import sisinfo.access.By;
import sisinfo.document.Channel;
import sisinfo.document.DocumentStatus;
import sisinfo.document.Documents;
import sisinfo.document.Receipt;
import sisinfo.document.Received;
import sisinfo.faults.FreshXml;
import sisinfo.invoice.process.InvoiceReview.Outcome;
import sisinfo.reading.Readings;

/** A worker that was thought dead comes back and does its step, though others went on long ago. */
@DomainTest
class LateStepsTests {

    private static final UUID ANA = UUID.randomUUID();

    @Autowired
    Documents documents;

    @Autowired
    Readings readings;

    @Autowired
    Intakes intakes;

    @Autowired
    Reviews reviews;

    @Autowired
    Invoices invoices;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void changeNothingOnceTheInvoiceIsRegistered() throws Exception {
        var id = registered();
        var proved = readings.evidence(intakes.documents(id));

        readings.readExactly(id);
        readings.readByOcr(id);
        intakes.identify(id);
        intakes.close(id, Outcome.EXPIRED);
        intakes.withdraw(id);
        invoices.register(id);

        assertThat(documents.get(id).status()).isEqualTo(DocumentStatus.REGISTERED);
        assertThat(intakes.find(id).orElseThrow().status()).isEqualTo(IntakeStatus.REGISTERED);
        assertThat(readings.evidence(intakes.documents(id))).isEqualTo(proved);
        assertThat(count("select count(*) from sisinfo.invoice where intake_id = ?", id))
                .isEqualTo(1);
        assertThat(count("select count(*) from sisinfo.reading_contribution where document_id = ?", id))
                .isEqualTo(1);
    }

    private UUID registered() throws Exception {
        var file = Files.write(Files.createTempFile(folder, "upload", ".xml"), FreshXml.invoice());
        var received = documents.receive(file, new Receipt("nota.xml", Channel.WEB, ANA));
        var id = ((Received.Accepted) received).documentId();
        readings.readExactly(id);
        intakes.identify(id);
        var number = String.valueOf(ThreadLocalRandom.current().nextInt(1, 999_999_999));
        assertThat(By.technician(ANA, () -> reviews.confirm(id, InvoiceForms.fitting(number), ANA)))
                .isInstanceOf(Decided.Done.class);
        invoices.register(id);
        return id;
    }

    private int count(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Integer.class).single();
    }
}
