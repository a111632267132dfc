package sisinfo.invoice.engine;

import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import sisinfo.engine.OpenTasks;
import sisinfo.invoice.ColleagueAsked;
import sisinfo.invoice.DuplicateDecided;
import sisinfo.invoice.ReviewDecided;
import sisinfo.invoice.process.InvoiceIntake;
import sisinfo.invoice.process.InvoiceReview;

/** Carries what people decided to the task in which they decided it; no connection is held meanwhile. */
@Component
class DecisionCourier {

    private final OpenTasks tasks;

    DecisionCourier(OpenTasks tasks) {
        this.tasks = tasks;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void carry(ReviewDecided event) {
        tasks.complete(
                event.intakeId().toString(),
                InvoiceReview.UserTasks.REVIEW,
                Map.of("outcome", event.outcome().name()));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void carry(ColleagueAsked event) {
        tasks.assign(
                event.intakeId().toString(),
                InvoiceReview.UserTasks.REVIEW,
                event.addressee().toString());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void carry(DuplicateDecided event) {
        tasks.complete(
                event.intakeId().toString(),
                InvoiceIntake.UserTasks.DECIDE_DUPLICATE,
                Map.of("duplicate", event.duplicate()));
    }
}
