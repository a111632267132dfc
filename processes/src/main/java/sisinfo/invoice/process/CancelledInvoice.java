package sisinfo.invoice.process;

/** The words {@code CancelledInvoiceProcess.bpmn} shares with Java: the issuer cancelled an invoice that is in the books. */
public final class CancelledInvoice {

    public static final String PROCESS_ID = "CancelledInvoiceProcess";

    private CancelledInvoice() {}

    /** What the engine is told; {@code documentId} is the id of the event that cancels the invoice. */
    public static final class Messages {
        public static final String INVOICE_CANCELLED = "invoice.cancelled";

        private Messages() {}
    }

    /** Where people act. */
    public static final class UserTasks {
        public static final String HANDLE = "Task_HandleCancellation";

        private UserTasks() {}
    }
}
