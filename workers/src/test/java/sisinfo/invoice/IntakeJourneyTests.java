package sisinfo.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sisinfo.EngineTest;
import sisinfo.access.By;
import sisinfo.document.DocumentStatus;
import sisinfo.document.Documents;
import sisinfo.document.SampleFiles;
import sisinfo.invoice.process.InvoiceReview;

/** From an uploaded document to a registered invoice, with everything real. */
@EngineTest
class IntakeJourneyTests {

    private static final UUID ANA = UUID.randomUUID();

    @Autowired
    Journey journey;

    @Autowired
    Reviews reviews;

    @Autowired
    Documents documents;

    @Test
    void registersWhatAPersonConfirms() throws Exception {
        var id = inReview();

        assertThat(By.technician(ANA, () -> reviews.confirm(id, InvoiceForms.fitting(anyNumber()), ANA)))
                .isInstanceOf(Decided.Done.class);

        journey.awaitStatus(id, DocumentStatus.REGISTERED);
        journey.awaitEnd(id);
        assertThat(journey.invoicesOf(id)).isEqualTo(1);
    }

    @Test
    void closesWhatAPersonRefuses() throws Exception {
        var id = inReview();

        By.technician(ANA, () -> reviews.refuse(id, "Ilegível", ANA));

        journey.awaitStatus(id, DocumentStatus.REFUSED);
        journey.awaitEnd(id);
        assertThat(journey.invoicesOf(id)).isZero();
    }

    @Test
    void stopsWhenTheSenderTakesTheDocumentBack() throws Exception {
        var id = inReview();

        assertThat(documents.withdraw(id)).isTrue();

        journey.awaitStatus(id, DocumentStatus.WITHDRAWN);
        journey.until(() -> journey.openTasks(id, InvoiceReview.UserTasks.REVIEW) == 0);
        assertThat(documents.withdraw(id)).isFalse();
    }

    @Test
    void endsAsOneOfBothWhenWithdrawnAndConfirmedAtOnce() throws Exception {
        for (int i = 0; i < 4; i++) {
            var id = inReview();

            var won = AtOnce.call(
                    () -> documents.withdraw(id),
                    () -> By.technician(ANA, () -> reviews.confirm(id, InvoiceForms.fitting(anyNumber()), ANA))
                            instanceof Decided.Done);

            assertThat(won).containsExactlyInAnyOrder(true, false);
            journey.awaitStatus(id, won.getFirst() ? DocumentStatus.WITHDRAWN : DocumentStatus.REGISTERED);
            journey.awaitEnd(id);
            assertThat(journey.invoicesOf(id)).isEqualTo(won.getFirst() ? 0 : 1);
        }
    }

    private UUID inReview() throws Exception {
        var id = journey.send(SampleFiles.picture(600, 800, "png"));
        journey.awaitTask(id, InvoiceReview.UserTasks.REVIEW);
        return id;
    }

    private static String anyNumber() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(1, 999_999_999));
    }
}
