package sisinfo.invoice.engine;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import sisinfo.invoice.Intakes;
import sisinfo.invoice.process.InvoiceReview.JobTypes;
import sisinfo.invoice.process.InvoiceReview.Outcome;

/** The steps of {@code ReviewInvoiceProcess}; every one is safe to repeat. */
@Component
public class ReviewWorkers {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewWorkers.class);

    private final Intakes intakes;

    ReviewWorkers(Intakes intakes) {
        this.intakes = intakes;
    }

    @JobWorker(type = JobTypes.REMIND)
    public void remind(@Variable UUID documentId) {
        intakes.remind(documentId);
        LOG.info("Review of {} is overdue", documentId);
    }

    @JobWorker(type = JobTypes.EXPIRE)
    public void expire(@Variable UUID documentId) {
        intakes.close(documentId, Outcome.EXPIRED);
    }
}
