package sisinfo.invoice.engine;

import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import sisinfo.engine.EngineMessages;
import sisinfo.engine.OpenTasks;
import sisinfo.invoice.CancellationHandled;
import sisinfo.invoice.InvoiceCancelled;
import sisinfo.invoice.process.CancelledInvoice;

/** Gives whoever confirmed a cancelled invoice a task about it; no connection is held meanwhile. */
@Component
class CancellationCourier {

    private final EngineMessages engine;
    private final OpenTasks tasks;

    CancellationCourier(EngineMessages engine, OpenTasks tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void start(InvoiceCancelled event) {
        engine.start(CancelledInvoice.PROCESS_ID, CancelledInvoice.Messages.INVOICE_CANCELLED, event.eventId());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void complete(CancellationHandled event) {
        tasks.complete(event.eventId().toString(), CancelledInvoice.UserTasks.HANDLE, Map.of());
    }

    /** The task is there some moments after its process was started; until then this is tried again. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void assign(InvoiceCancelled event) {
        tasks.assign(
                event.eventId().toString(),
                CancelledInvoice.UserTasks.HANDLE,
                event.confirmedBy().toString());
    }
}
