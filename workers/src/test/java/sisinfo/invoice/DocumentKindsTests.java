package sisinfo.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.AiProvider;
import sisinfo.EngineTest;
import sisinfo.access.By;
import sisinfo.document.Channel;
import sisinfo.document.DocumentStatus;
import sisinfo.document.Documents;
import sisinfo.document.Receipt;
import sisinfo.document.Received;
import sisinfo.document.SampleFiles;
import sisinfo.invoice.process.InvoiceReview;
import sisinfo.reading.FieldName;
import sisinfo.reading.Verdict;

/** The same way for every kind of document, and one invoice however many documents show it. */
@EngineTest
class DocumentKindsTests {

    private static final UUID ANA = UUID.randomUUID();

    @Autowired
    Journey journey;

    @Autowired
    Reviews reviews;

    @Autowired
    Intakes intakes;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @BeforeEach
    void leaveTheAiOut() {
        AiProvider.readsNothing();
    }

    @Test
    void registersAnXmlAsItStands() throws Exception {
        var bytes = SampleFiles.corpus("nfe-001.xml");
        var id = inReview(bytes);

        var review = reviews.view(id);
        assertThat(review.evidence().fields()).allMatch(it -> it.verdict() == Verdict.PROVED);
        assertThat(review.form().number()).isEqualTo("148683");
        assertThat(By.technician(ANA, () -> reviews.confirm(id, review.form(), ANA)))
                .isInstanceOf(Decided.Done.class);
        journey.awaitStatus(id, DocumentStatus.REGISTERED);

        assertThat(invoice(id)).isEqualTo("148683 1168.00 2025-02-15 NOVA ERA PAPELARIA E INFORMATICA EPP 1");
        assertThat(documents.receive(
                        Files.write(folder.resolve("de-novo.xml"), bytes), new Receipt("x", Channel.WEB, ANA)))
                .isInstanceOfSatisfying(
                        Received.AlreadyHere.class,
                        it -> assertThat(it.first().id()).isEqualTo(id));
    }

    @Test
    void registersAPdfWithItsText() throws Exception {
        var id = inReview(SampleFiles.corpus("nfe-003.pdf"));

        var review = reviews.view(id);
        assertThat(review.evidence().field(FieldName.TOTAL).orElseThrow().verdict())
                .isEqualTo(Verdict.PROVED);
        assertThat(By.technician(ANA, () -> reviews.confirm(id, review.form(), ANA)))
                .isInstanceOf(Decided.Done.class);
        journey.awaitStatus(id, DocumentStatus.REGISTERED);

        assertThat(invoice(id)).startsWith("11488 28032.11 2025-04-23 PRIMUS");
    }

    @Test
    void joinsTheXmlThatComesAfterThePhoto() throws Exception {
        var photo = inReview(SampleFiles.corpus("nfe-004-photo.jpg"));
        var xml = journey.send(SampleFiles.corpus("nfe-004.xml"));
        journey.awaitStatus(xml, DocumentStatus.JOINED);
        journey.awaitEnd(xml);

        var review = reviews.view(photo);
        assertThat(intakes.documents(photo)).containsExactly(photo, xml);
        assertThat(review.evidence().field(FieldName.TOTAL).orElseThrow().verdict())
                .isEqualTo(Verdict.PROVED);
        assertThat(journey.openTasks(xml, InvoiceReview.UserTasks.REVIEW)).isZero();
        assertThat(By.technician(ANA, () -> reviews.confirm(photo, review.form(), ANA)))
                .isInstanceOf(Decided.Done.class);
        journey.awaitStatus(photo, DocumentStatus.REGISTERED);
        assertThat(journey.invoicesOf(photo)).isEqualTo(1);
    }

    private UUID inReview(byte[] bytes) throws Exception {
        var id = journey.send(bytes);
        journey.awaitTask(id, InvoiceReview.UserTasks.REVIEW);
        return id;
    }

    private String invoice(UUID intakeId) {
        return jdbc.sql("""
                        select i.number || ' ' || i.total || ' ' || i.issue_date || ' ' || s.legal_name || ' ' ||
                               (select count(*) from sisinfo.invoice_item t where t.invoice_id = i.id)
                          from sisinfo.invoice i join sisinfo.supplier s on s.id = i.supplier_id where i.intake_id = ?
                        """).param(intakeId).query(String.class).single();
    }
}
