package sisinfo.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import sisinfo.document.SampleFiles;
import sisinfo.invoice.process.InvoiceReview.Outcome;

/** Whatever the engine says: what a person has to decide is settled only when one did. */
@DomainTest
class DecidedByPeopleTests {

    private static final UUID ANA = UUID.randomUUID();

    @Autowired
    Documents documents;

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
    void settlesNothingThatNobodyDecided() throws Exception {
        var id = underReview();

        assertThatThrownBy(() -> intakes.close(id, Outcome.REFUSED)).isInstanceOf(NotDecided.class);
        assertThatThrownBy(() -> invoices.register(id)).isInstanceOf(NotDecided.class);

        assertThat(documents.get(id).status()).isEqualTo(DocumentStatus.IN_REVIEW);
    }

    @Test
    void joinsNoSuspectedDuplicateThatNobodyDecided() throws Exception {
        var first = underReview();
        var second = underReview();
        jdbc.sql("update sisinfo.intake set status = 'SUSPECTED', suspected_of = ? where id = ?")
                .params(first, second)
                .update();

        assertThatThrownBy(() -> intakes.discard(second)).isInstanceOf(NotDecided.class);

        assertThat(intakes.find(second).orElseThrow().status()).isEqualTo(IntakeStatus.SUSPECTED);
        assertThat(documents.get(second).status()).isEqualTo(DocumentStatus.IN_REVIEW);
    }

    @Test
    void letsNothingExpireThatAPersonConfirmed() throws Exception {
        var id = underReview();
        var number = String.valueOf(ThreadLocalRandom.current().nextInt(1, 999_999_999));
        assertThat(By.technician(ANA, () -> reviews.confirm(id, InvoiceForms.fitting(number), ANA)))
                .isInstanceOf(Decided.Done.class);

        assertThat(intakes.close(id, Outcome.EXPIRED)).as("settled without it").isFalse();
        invoices.register(id);

        assertThat(documents.get(id).status()).isEqualTo(DocumentStatus.REGISTERED);
    }

    private UUID underReview() throws Exception {
        var file = Files.write(
                Files.createTempFile(folder, "upload", ".png"),
                SampleFiles.picture(ThreadLocalRandom.current().nextInt(300, 900), 400, "png"));
        var received = documents.receive(file, new Receipt("nota.png", Channel.WEB, ANA));
        var id = ((Received.Accepted) received).documentId();
        intakes.identify(id);
        return id;
    }
}
