package sisinfo.reading.process;

import org.jspecify.annotations.Nullable;

/** The words {@code ReadDocumentProcess.bpmn} shares with Java: the cheapest exact reader first, AI last. */
public final class DocumentReading {

    public static final String PROCESS_ID = "ReadDocumentProcess";

    private DocumentReading() {}

    /** What the engine asks us to do. */
    public static final class JobTypes {
        public static final String READ_EXACTLY = "reading.read-exactly";
        public static final String READ_BY_OCR = "reading.read-by-ocr";
        public static final String RESERVE_KEY = "reading.reserve-key";
        public static final String ASK_MODEL = "reading.ask-model";

        private JobTypes() {}
    }

    /** What the engine is told; the correlation key is the document id. */
    public static final class Messages {
        /** A person does not want to wait for the AI: review what there is. */
        public static final String GO_ON_WITHOUT_AI = "reading.go-on-without-ai";

        private Messages() {}
    }

    /**
     * What a reader leaves behind.
     *
     * @param enough whether every header field is proved, so that no dearer reader is needed
     * @param aiAllowed whether keys are configured and the policy lets this document be sent
     */
    public record Read(boolean enough, boolean aiAllowed) {}

    /** Whether a key of the pool can be used now. */
    public enum KeyState {
        RESERVED,
        EXHAUSTED,
        NONE
    }

    /**
     * The answer of the key pool.
     *
     * @param keyProject the project (an id, never the key) whose quota is used; null unless reserved
     * @param retryAt ISO-8601 instant with offset at which the first key comes back; null unless exhausted
     */
    public record KeyReserved(
            KeyState keyState,
            @Nullable String keyProject,
            @Nullable String retryAt) {}

    /** What asking the model led to. */
    public enum AiOutcome {
        READ,
        TRY_NEXT_KEY,
        UNREADABLE
    }

    /** The answer of the model, without its content. */
    public record Asked(AiOutcome aiOutcome) {}
}
