package sisinfo.invoice.process;

import java.util.UUID;

/** The words {@code InvoiceIntakeProcess.bpmn} shares with Java: from an uploaded document to a registered invoice. */
public final class InvoiceIntake {

    public static final String PROCESS_ID = "InvoiceIntakeProcess";

    private InvoiceIntake() {}

    /** What the engine asks us to do. */
    public static final class JobTypes {
        public static final String IDENTIFY = "invoice.identify";
        public static final String DISCARD = "invoice.discard";
        public static final String REGISTER = "invoice.register";
        public static final String CLOSE = "invoice.close";
        public static final String WITHDRAW = "invoice.withdraw";

        private JobTypes() {}
    }

    /** What the engine is told; the correlation key is always the document id. */
    public static final class Messages {
        public static final String DOCUMENT_RECEIVED = "document.received";
        public static final String DOCUMENT_WITHDRAWN = "document.withdrawn";

        private Messages() {}
    }

    /** Where people decide. */
    public static final class UserTasks {
        public static final String DECIDE_DUPLICATE = "Task_DecideDuplicate";

        private UserTasks() {}
    }

    /** The decision table that turns evidence into a review policy. */
    public static final class Decisions {
        public static final String REVIEW_POLICY = "ReviewPolicyDecision";

        private Decisions() {}
    }

    /** Whether the document shows an invoice that we already know. */
    public enum Identity {
        NEW,
        JOINED,
        SUSPECTED,
        /** It is no invoice of its own: its papers are documents now, or it tells of an invoice. */
        SETTLED
    }

    /** What the evidence mainly comes from; decides how much a person has to look. */
    public enum Origin {
        XML,
        PDF,
        IMAGE
    }

    /** What the process starts with. */
    public record Started(UUID documentId) {}

    /**
     * What identifying finds out: the identity, and the figures the decision table looks at.
     *
     * @param contradicted how many fields have sources that disagree
     * @param unproved how many header fields nothing proves
     */
    public record Identified(Identity identity, Origin origin, int contradicted, int unproved) {}

    /** What a person answers when asked about a suspected duplicate. */
    public record DuplicateDecided(boolean duplicate) {}
}
