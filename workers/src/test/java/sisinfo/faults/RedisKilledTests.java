package sisinfo.faults;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import sisinfo.EngineTest;
import sisinfo.document.SampleFiles;
import sisinfo.invoice.Journey;

/** Redis only makes things quicker: everything goes on without it. */
@Tag("fault")
@EngineTest
@Import(Journey.class)
class RedisKilledTests {

    @Autowired
    Journey journey;

    @Value("${sisinfo.embedded.folder}")
    String folder;

    @Test
    void documentsAreReadReviewedAndRegisteredWithoutIt() throws Exception {
        try (var away = Victim.REDIS.away(folder)) {
            var id = journey.inReview(SampleFiles.picture(120, 160, "png"));
            journey.confirm(id);
            journey.awaitOneInvoice(id);
        }
    }
}
