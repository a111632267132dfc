package sisinfo.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.EngineTest;
import sisinfo.access.By;
import sisinfo.document.DocumentStatus;
import sisinfo.document.Splitting;
import sisinfo.invoice.process.CancelledInvoice;
import sisinfo.reading.xml.InvoiceFile;

/** Lots and events on their way through the real engine. */
@EngineTest
class SeveralPapersJourneyTests {

    private static final UUID ANA = UUID.randomUUID();

    @Autowired
    Journey journey;

    @Autowired
    Reviews reviews;

    @Autowired
    InvoiceEvents events;

    @Autowired
    Splitting splitting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void reviewsEveryInvoiceOfALotAndTellsOfALaterCancellation() throws Exception {
        var one = InvoiceFile.fresh();
        var two = InvoiceFile.fresh();

        var lot = journey.send(bytes(InvoiceFile.lot(one, two)));
        journey.awaitStatus(lot, DocumentStatus.SPLIT);
        journey.awaitEnd(lot);
        var parts = splitting.partsOf(lot).stream()
                .map(it -> Objects.requireNonNull(it.documentId()))
                .toList();
        parts.forEach(journey::awaitReview);
        assertThat(numbers(parts)).containsExactly(one.number(), two.number());

        var first = parts.getFirst();
        var form = reviews.view(first).form();
        assertThat(By.technician(ANA, () -> reviews.confirm(first, form, ANA))).isInstanceOf(Decided.Done.class);
        journey.awaitOneInvoice(first);
        var event = journey.send(bytes(one.event("110111", "135")));
        journey.awaitStatus(event, DocumentStatus.EVENT);
        journey.awaitEnd(event);

        var cancellation = events.ofDocument(event).orElseThrow().id();
        journey.until(() -> assignee(cancellation).equals(List.of(ANA.toString())));
        By.technician(ANA, () -> {
            events.handle(cancellation);
            return null;
        });
        journey.until(() -> journey.openTasks(cancellation, CancelledInvoice.UserTasks.HANDLE) == 0);
        assertThat(journey.reviews(event)).isZero();
    }

    private List<String> numbers(List<UUID> parts) {
        return parts.stream().map(it -> reviews.view(it).form().number()).toList();
    }

    private List<String> assignee(UUID subject) {
        return jdbc.sql("select assignee from engine.user_task where subject = ? and element_id = ?"
                        + " and assignee is not null and state = 'CREATED'")
                .params(subject.toString(), CancelledInvoice.UserTasks.HANDLE)
                .query(String.class)
                .list();
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
