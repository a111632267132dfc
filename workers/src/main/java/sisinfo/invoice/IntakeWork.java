package sisinfo.invoice;

import java.util.UUID;
import org.springframework.stereotype.Component;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.document.OpenWork;

/** An open intake ends with its document; of deciding and withdrawing whoever locks the intake first wins. */
@Component
class IntakeWork implements OpenWork {

    private final IntakeRepository repository;
    private final Aftermath aftermath;

    IntakeWork(IntakeRepository repository, Aftermath aftermath) {
        this.repository = repository;
        this.aftermath = aftermath;
    }

    @Override
    public boolean end(UUID documentId) {
        return repository.findLocked(documentId).map(this::withdraw).orElse(true);
    }

    private boolean withdraw(Intake intake) {
        var before = intake.status();
        if (!intake.become(IntakeStatus.WITHDRAWN)) {
            return false;
        }
        aftermath.of(AuditEvent.of(Action.INTAKE_WITHDRAWN, intake.getId())
                .changed("status", before, IntakeStatus.WITHDRAWN));
        return true;
    }
}
