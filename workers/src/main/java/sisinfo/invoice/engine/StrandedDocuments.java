package sisinfo.invoice.engine;

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
 * Starts the intake of documents the engine has never heard of, whatever became of the message: a partition that did not
 * have the model yet, or an engine restored from an older backup. Waits until the first message has certainly expired.
 */
@Component
class StrandedDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(StrandedDocuments.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Documents documents;
    private final EngineMessages engine;
    private final Clock clock;

    StrandedDocuments(Documents documents, EngineMessages engine, Clock clock) {
        this.documents = documents;
        this.engine = engine;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${sisinfo.engine.stranded-interval:1m}")
    void rescue() {
        for (var id : documents.untouchedSince(clock.instant().minus(PATIENCE))) {
            if (!engine.knows(id)) {
                engine.start(InvoiceIntake.PROCESS_ID, Messages.DOCUMENT_RECEIVED, id);
                LOG.info("Document {} was stranded; its intake was started again", id);
            }
        }
    }
}
