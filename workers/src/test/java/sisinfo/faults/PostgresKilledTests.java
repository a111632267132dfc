package sisinfo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import sisinfo.EngineTest;
import sisinfo.document.DocumentStatus;
import sisinfo.document.Received;
import sisinfo.engine.EngineMessages;
import sisinfo.invoice.Journey;
import sisinfo.invoice.process.InvoiceIntake;

/** The store of truth is killed while people send, and while the engine asks for work. */
@Tag("fault")
@EngineTest
@Import(Journey.class)
class PostgresKilledTests {

    private static final int FILES = 24;
    private static final int BEFORE_THE_FAULT = 8;

    @Autowired
    Journey journey;

    @Autowired
    EngineMessages engine;

    @Autowired
    MeterRegistry meters;

    @Value("${sisinfo.embedded.folder}")
    String folder;

    @Test
    void whatWasAcknowledgedIsThereOnceAndTheRestFailsClearly() throws Exception {
        var files = Stream.generate(FreshXml::invoice).limit(FILES).toList();
        var first = new CountDownLatch(BEFORE_THE_FAULT);
        var sending = new ArrayList<Future<UUID>>();
        try (var people = Executors.newFixedThreadPool(3)) {
            files.forEach(it -> sending.add(people.submit(() -> {
                first.countDown();
                return journey.send(it);
            })));
            first.await();
            Victim.POSTGRES.kill(folder);
        }

        journey.awaitStore();
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < FILES; i++) {
            ids.add(acknowledged(sending.get(i), files.get(i)));
        }

        assertThat(ids).doesNotHaveDuplicates();
        ids.forEach(journey::awaitReview);
        journey.confirm(ids.getFirst());
        journey.awaitOneInvoice(ids.getFirst());
        assertThat(ids).allMatch(it -> journey.reviews(it) == 1);
    }

    @Test
    void jobsWaitUntilTheStoreIsBackAndTroubleNobody() throws Exception {
        var id = journey.inReview(FreshXml.invoice());
        try (var away = Victim.POSTGRES.away(folder)) {
            var before = failures(InvoiceIntake.JobTypes.WITHDRAW);
            engine.tell(InvoiceIntake.Messages.DOCUMENT_WITHDRAWN, id);
            journey.until(() -> failures(InvoiceIntake.JobTypes.WITHDRAW) - before > 3);
        }

        journey.awaitStatus(id, DocumentStatus.WITHDRAWN);
        journey.awaitInstances(id, "ACTIVE", 0);
        assertThat(journey.incidents(id)).isEmpty();
    }

    /** What was refused is sent again; it may have been stored without the answer reaching its sender. */
    private UUID acknowledged(Future<UUID> answer, byte[] file) throws Exception {
        if (answer.state() == Future.State.SUCCESS) {
            assertThat(journey.duplicateOf(file)).isEqualTo(answer.resultNow());
            return answer.resultNow();
        }
        assertThat(answer.exceptionNow()).isInstanceOfAny(DataAccessException.class, TransactionException.class);
        return switch (journey.receive(file)) {
            case Received.Accepted accepted -> accepted.documentId();
            case Received.AlreadyHere here -> here.first().id();
            case Received.Refused refused -> throw new AssertionError(refused);
            case Received.Later later -> throw new AssertionError(later);
        };
    }

    private double failures(String jobType) {
        return meters.find("camunda.job.invocations").tag("type", jobType).counters().stream()
                .filter(it -> "failed".equals(it.getId().getTag("action")))
                .mapToDouble(Counter::count)
                .sum();
    }
}
