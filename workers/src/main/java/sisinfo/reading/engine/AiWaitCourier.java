package sisinfo.reading.engine;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import sisinfo.engine.EngineMessages;
import sisinfo.reading.AiWaitEnded;
import sisinfo.reading.process.DocumentReading.Messages;

/** Tells the engine whose document need not wait for the AI; no connection is held meanwhile. */
@Component
class AiWaitCourier {

    private final EngineMessages engine;

    AiWaitCourier(EngineMessages engine) {
        this.engine = engine;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void goOn(AiWaitEnded event) {
        engine.tell(Messages.GO_ON_WITHOUT_AI, event.documentId());
    }
}
