package sisinfo.invoice.engine;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sisinfo.document.DocumentReceived;
import sisinfo.document.DocumentWithdrawn;
import sisinfo.engine.EngineMessages;
import sisinfo.invoice.process.InvoiceIntake;
import sisinfo.invoice.process.InvoiceIntake.Messages;

/** Tells the engine of documents that came and went. */
@Component
class IntakeStarter {

    private final EngineMessages engine;

    IntakeStarter(EngineMessages engine) {
        this.engine = engine;
    }

    @ApplicationModuleListener
    void start(DocumentReceived event) {
        engine.start(InvoiceIntake.PROCESS_ID, Messages.DOCUMENT_RECEIVED, event.documentId());
    }

    @ApplicationModuleListener
    void withdraw(DocumentWithdrawn event) {
        engine.tell(Messages.DOCUMENT_WITHDRAWN, event.documentId());
    }
}
