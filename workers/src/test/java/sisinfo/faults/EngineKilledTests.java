package sisinfo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import sisinfo.EngineTest;
import sisinfo.document.DocumentStatus;
import sisinfo.document.Documents;
import sisinfo.document.SampleFiles;
import sisinfo.invoice.Decided;
import sisinfo.invoice.Journey;

/** The engine is killed while documents are in every step, and stays away for a while. */
@Tag("fault")
@EngineTest
@Import(Journey.class)
class EngineKilledTests {

    @Autowired
    Journey journey;

    @Autowired
    Documents documents;

    @Value("${sisinfo.embedded.folder}")
    String folder;

    @Test
    void everyDocumentGoesOnFromWhereItWas() throws Exception {
        var all = new ArrayList<UUID>(List.of(journey.inReview(FreshXml.invoice()), journey.inReview(picture())));
        all.addAll(List.of(journey.send(FreshXml.invoice()), journey.send(picture()), journey.send(picture())));
        try (var away = Victim.ENGINE.away(folder)) {
            var meanwhile = List.of(journey.send(FreshXml.invoice()), journey.send(picture()));
            assertThat(meanwhile).allMatch(it -> status(it) == DocumentStatus.RECEIVED);
            all.addAll(meanwhile);
        }

        all.forEach(journey::awaitReview);
        all.forEach(journey::confirm);

        all.forEach(journey::awaitOneInvoice);
    }

    @Test
    void keepsWhatIsDecidedMeanwhile() throws Exception {
        var id = journey.inReview(FreshXml.invoice());

        try (var away = Victim.ENGINE.away(folder)) {
            assertThat(journey.confirm(id)).isInstanceOf(Decided.Done.class);
            assertThat(journey.confirm(id)).isInstanceOf(Decided.TooLate.class);
        }

        journey.awaitOneInvoice(id);
    }

    @Test
    void refusesASecondCopyWhileTheFirstWaitsForTheEngine() throws Exception {
        var bytes = FreshXml.invoice();
        UUID id;
        try (var away = Victim.ENGINE.away(folder)) {
            id = journey.send(bytes);
            assertThat(journey.duplicateOf(bytes)).isEqualTo(id);
        }

        journey.awaitReview(id);
        assertThat(journey.duplicateOf(bytes)).isEqualTo(id);
    }

    private DocumentStatus status(UUID id) {
        return documents.get(id).status();
    }

    private static byte[] picture() throws IOException {
        return SampleFiles.picture(120, 160, "png");
    }
}
