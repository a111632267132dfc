package sisinfo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import sisinfo.EngineTest;
import sisinfo.document.SampleFiles;
import sisinfo.invoice.Decided;
import sisinfo.invoice.Invoices;
import sisinfo.invoice.Journey;

/** Many people at once, and two people at the same thing. */
@Tag("fault")
@EngineTest
@Import(Journey.class)
class CrowdTests {

    private static final int FILES = 500;
    private static final int EVERY_TENTH = 10;

    @Autowired
    Journey journey;

    @Autowired
    Invoices invoices;

    @Test
    void fiveHundredUploadsAtOnceBecomeFiveHundredReviews() throws Exception {
        var files = IntStream.range(0, FILES).mapToObj(CrowdTests::file).toList();

        var ids = allAtOnce(
                files.stream().<Callable<UUID>>map(it -> () -> journey.send(it)).toList());

        assertThat(ids).hasSize(FILES).doesNotHaveDuplicates();
        ids.forEach(journey::awaitReview);
        assertThat(ids).allMatch(it -> journey.reviews(it) == 1);
    }

    @Test
    void ofTwoPeopleWhoConfirmAtOnceTheSecondIsTold() throws Exception {
        var id = journey.inReview(FreshXml.invoice());

        List<Callable<Decided>> both = List.of(() -> journey.confirm(id), () -> journey.confirm(id));
        var answers = allAtOnce(both);

        assertThat(answers).hasAtLeastOneElementOfType(Decided.Done.class);
        assertThat(answers).hasAtLeastOneElementOfType(Decided.TooLate.class);
        journey.awaitOneInvoice(id);
    }

    @Test
    void aRegistrationThatIsAskedForAgainChangesNothing() throws Exception {
        var id = journey.inReview(FreshXml.invoice());
        journey.confirm(id);
        journey.awaitOneInvoice(id);

        invoices.register(id);

        assertThat(journey.invoicesOf(id)).isEqualTo(1);
    }

    private static <T> List<T> allAtOnce(List<Callable<T>> calls) throws Exception {
        var running = new ArrayList<Future<T>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            calls.forEach(it -> running.add(people.submit(it)));
        }
        var results = new ArrayList<T>();
        for (var it : running) {
            results.add(it.get());
        }
        return results;
    }

    private static byte[] file(int n) {
        return n % EVERY_TENTH == 0 ? SampleFiles.picture(64, 64, "png") : FreshXml.invoice();
    }
}
