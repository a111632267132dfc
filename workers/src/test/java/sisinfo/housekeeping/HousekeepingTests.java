package sisinfo.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jobrunr.storage.StorageProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.DomainTest;
import sisinfo.access.By;
import sisinfo.document.Channel;
import sisinfo.document.Documents;
import sisinfo.document.Receipt;
import sisinfo.document.Received;
import sisinfo.faults.FreshXml;
import sisinfo.invoice.Decided;
import sisinfo.invoice.Intakes;
import sisinfo.invoice.InvoiceForms;
import sisinfo.invoice.InvoiceQueries;
import sisinfo.invoice.Invoices;
import sisinfo.invoice.Reviews;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.Readings;
import sisinfo.reading.Source;

/** What is thrown away, when, and what must not be. */
@DomainTest
class HousekeepingTests {

    private static final UUID ANA = UUID.randomUUID();
    private static final Duration WEEK = Duration.ofDays(7);

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
    InvoiceQueries books;

    @Autowired
    StorageProvider jobs;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Housekeeping housekeeping;

    @BeforeEach
    void inBatchesOfTwo() {
        var properties = new HousekeepingProperties("-", WEEK, 2, Duration.ofSeconds(10));
        housekeeping = new Housekeeping(readings, intakes, properties, Clock.systemUTC());
    }

    @Test
    void forgetsRawReadingsAWeekAfterTheDecisionAndShowsTheSameEvidence() throws Exception {
        var ids = List.of(registered(), registered(), registered());
        var young = registered();
        ids.forEach(it -> age(it, 8));
        age(young, 6);
        var before = books.get(books.idOf(ids.getFirst()).orElseThrow());
        assertThat(before.evidence().fields()).isNotEmpty();

        housekeeping.forgetRawReadings();
        housekeeping.forgetRawReadings();

        assertThat(ids).allMatch(it -> kept(it) == 0);
        assertThat(kept(young)).isEqualTo(2);
        assertThat(books.get(books.idOf(ids.getFirst()).orElseThrow())).isEqualTo(before);
        assertThat(jdbc.sql(
                                "select model from sisinfo.reading_contribution where document_id = ? and source = 'AI' and content is null")
                        .param(ids.getFirst())
                        .query(String.class)
                        .single())
                .isEqualTo("double");
    }

    @Test
    void keepsEverythingAReviewStillNeeds() throws Exception {
        var open = identified();
        age(open, 300);
        var joined = arrived();
        jdbc.sql("update sisinfo.intake_document set intake_id = ? where document_id = ?")
                .params(open, joined)
                .update();
        jdbc.sql("insert into sisinfo.intake_document values (?, ?, now())")
                .params(joined, open)
                .update();
        jdbc.sql("update sisinfo.document set status = 'JOINED', settled_at = now() where id = ?")
                .param(joined)
                .update();
        age(joined, 300);

        housekeeping.forgetRawReadings();

        assertThat(kept(open)).isEqualTo(2);
        assertThat(kept(joined)).isEqualTo(2);
    }

    @Test
    void forgetsWhatLedToNothingToo() throws Exception {
        var withdrawn = arrived();
        intakes.withdraw(withdrawn);
        var refused = identified();
        By.technician(ANA, () -> reviews.refuse(refused, "ilegível", ANA));
        intakes.close(refused, sisinfo.invoice.process.InvoiceReview.Outcome.REFUSED);
        age(withdrawn, 8);
        age(refused, 8);

        housekeeping.forgetRawReadings();

        assertThat(kept(withdrawn)).isZero();
        assertThat(kept(refused)).isZero();
    }

    @Test
    void isDoneEveryNightInSaoPaulo() {
        assertThat(jobs.getRecurringJobs())
                .extracting(job -> job.getId())
                .contains("forget-raw-readings", "forget-notifications", "forget-letters");
        assertThat(jobs.getRecurringJobs()).allSatisfy(job -> {
            if (job.getId().startsWith("forget-")) {
                assertThat(job.getScheduleExpression()).isEqualTo("30 2 * * *");
            }
            assertThat(job.getZoneId()).isEqualTo("America/Sao_Paulo");
        });
    }

    private UUID registered() throws Exception {
        var id = identified();
        var number = String.valueOf(ThreadLocalRandom.current().nextInt(1, 999_999_999));
        assertThat(By.technician(ANA, () -> reviews.confirm(id, InvoiceForms.fitting(number), ANA)))
                .isInstanceOf(Decided.Done.class);
        invoices.register(id);
        return id;
    }

    private UUID identified() throws Exception {
        var id = arrived();
        intakes.identify(id);
        return id;
    }

    private UUID arrived() throws Exception {
        var file = Files.write(Files.createTempFile(folder, "upload", ".xml"), FreshXml.invoice());
        var received = documents.receive(file, new Receipt("nota.xml", Channel.WEB, ANA));
        var id = ((Received.Accepted) received).documentId();
        readings.readExactly(id);
        var answer = new FieldReading(FieldName.MODEL, "55", Source.AI, null);
        readings.keep(id, new Contribution(Source.AI, List.of(answer), List.of(), List.of()), 5, "double");
        return id;
    }

    /** As if all of it had happened so many days earlier. */
    private void age(UUID id, int days) {
        for (String sql : List.of(
                "update sisinfo.reading_contribution set read_at = read_at - make_interval(days => ?) where document_id = ?",
                "update sisinfo.document set settled_at = settled_at - make_interval(days => ?) where id = ?",
                "update sisinfo.intake set decided_at = decided_at - make_interval(days => ?) where id = ?")) {
            jdbc.sql(sql).params(days, id).update();
        }
    }

    private int kept(UUID id) {
        return jdbc.sql(
                        "select count(*) from sisinfo.reading_contribution where document_id = ? and content is not null")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
