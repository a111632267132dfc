package sisinfo.invoice.engine;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import sisinfo.document.DocumentReceived;
import sisinfo.document.DocumentWithdrawn;
import sisinfo.engine.EngineMessages;
import sisinfo.invoice.process.InvoiceIntake;
import sisinfo.invoice.process.InvoiceIntake.Messages;

/** Tells the engine of documents that came and went; no connection is held meanwhile. */
@Component
class IntakeStarter {

    private final EngineMessages engine;

    IntakeStarter(EngineMessages engine) {
        this.engine = engine;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void start(DocumentReceived event) {
        engine.start(InvoiceIntake.PROCESS_ID, Messages.DOCUMENT_RECEIVED, event.documentId());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void withdraw(DocumentWithdrawn event) {
        engine.tell(Messages.DOCUMENT_WITHDRAWN, event.documentId());
    }
}
