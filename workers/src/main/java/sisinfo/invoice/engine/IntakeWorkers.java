package sisinfo.invoice.engine;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sisinfo.invoice.Intakes;
import sisinfo.invoice.Invoices;
import sisinfo.invoice.process.InvoiceIntake.Identified;
import sisinfo.invoice.process.InvoiceIntake.JobTypes;
import sisinfo.invoice.process.InvoiceReview.Outcome;

/** The steps of {@code InvoiceIntakeProcess}; every one is safe to repeat. */
@Component
public class IntakeWorkers {

    private final Intakes intakes;
    private final Invoices invoices;

    IntakeWorkers(Intakes intakes, Invoices invoices) {
        this.intakes = intakes;
        this.invoices = invoices;
    }

    @JobWorker(type = JobTypes.IDENTIFY)
    public Identified identify(@Variable UUID documentId) {
        return intakes.identify(documentId);
    }

    @JobWorker(type = JobTypes.DISCARD)
    public void discard(@Variable UUID documentId) {
        intakes.discard(documentId);
    }

    @JobWorker(type = JobTypes.REGISTER)
    public void register(@Variable UUID documentId) {
        invoices.register(documentId);
    }

    @JobWorker(type = JobTypes.CLOSE)
    public void close(@Variable UUID documentId, @Variable Outcome outcome) {
        registerUnless(intakes.close(documentId, outcome), documentId);
    }

    @JobWorker(type = JobTypes.WITHDRAW)
    public void withdraw(@Variable UUID documentId) {
        registerUnless(intakes.withdraw(documentId), documentId);
    }

    /** A person confirmed before the process went another way: the decision stands, and nobody else carries it out. */
    private void registerUnless(boolean closed, UUID documentId) {
        if (!closed) {
            invoices.register(documentId);
        }
    }
}
