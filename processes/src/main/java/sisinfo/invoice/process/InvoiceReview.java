package sisinfo.invoice.process;

/** The words {@code ReviewInvoiceProcess.bpmn} shares with Java: a person checks what was read, in time. */
public final class InvoiceReview {

    public static final String PROCESS_ID = "ReviewInvoiceProcess";

    private InvoiceReview() {}

    /** What the engine asks us to do. */
    public static final class JobTypes {
        public static final String REMIND = "review.remind";
        public static final String EXPIRE = "review.expire";

        private JobTypes() {}
    }

    /** Where people decide. */
    public static final class UserTasks {
        public static final String REVIEW = "Task_ReviewInvoice";

        private UserTasks() {}
    }

    /** How a review ended. */
    public enum Outcome {
        CONFIRMED,
        REFUSED,
        EXPIRED
    }

    /** What the completed review gives back to the process. */
    public record Reviewed(Outcome outcome) {}
}
