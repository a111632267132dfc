package sisinfo.invoice.engine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import sisinfo.document.Documents;
import sisinfo.engine.EngineMessages;
import sisinfo.invoice.process.InvoiceIntake;
import sisinfo.invoice.process.InvoiceIntake.Messages;

/**
 * The last net: starts the intake of documents that the engine has never heard of although their message was taken, such
 * as by an engine restored from an older backup. Waits until that message has certainly expired. What is still in the
 * outbox is on its way. The counter says how often it was needed; more than 0 without a restored engine is a fault.
 */
@Component
class StrandedDocuments {

    static final String METRIC = "documents.stranded";
    private static final Logger LOG = LoggerFactory.getLogger(StrandedDocuments.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Documents documents;
    private final EngineMessages engine;
    private final Clock clock;
    private final Counter started;

    StrandedDocuments(Documents documents, EngineMessages engine, Clock clock, MeterRegistry meters) {
        this.documents = documents;
        this.engine = engine;
        this.clock = clock;
        this.started = Counter.builder(METRIC)
                .description("Intakes started by the last net, because their start message was lost")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${sisinfo.engine.stranded-interval:1m}")
    void rescue() {
        for (var id : documents.untouchedSince(clock.instant().minus(PATIENCE))) {
            if (!engine.knows(id) && !engine.isWaitingInOutbox(IntakeStarter.class, id)) {
                engine.start(InvoiceIntake.PROCESS_ID, Messages.DOCUMENT_RECEIVED, id);
                started.increment();
                LOG.warn("Document {} was stranded; its intake was started again", id);
            }
        }
    }
}
