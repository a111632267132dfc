package sisinfo.intake.web;

import org.jspecify.annotations.Nullable;
import sisinfo.document.DocumentStatus;
import sisinfo.document.DocumentView;
import sisinfo.document.Received;

/**
 * What became of one file, in words.
 *
 * @param kind {@code good}, {@code known} or {@code bad}
 * @param link where to go on; null when there is nothing to open
 * @param similar another document that looks nearly the same; null for most
 */
record UploadResult(
        String fileName,
        String kind,
        String words,
        @Nullable String link,
        @Nullable String linkText,
        @Nullable String similar) {

    static UploadResult of(String fileName, Received received) {
        return switch (received) {
            case Received.Accepted accepted -> accepted(fileName, accepted);
            case Received.AlreadyHere here -> known(fileName, "Este arquivo já foi enviado.", here.first());
            case Received.Refused refused -> refused(fileName, refused.message());
        };
    }

    static UploadResult known(String fileName, String words, DocumentView first) {
        return new UploadResult(fileName, "known", words, link(first), "Abrir", null);
    }

    static UploadResult refused(String fileName, String words) {
        return new UploadResult(fileName, "bad", words, null, null, null);
    }

    /** Where a document is worked on now. */
    static String link(DocumentView document) {
        return (document.status() == DocumentStatus.IN_REVIEW ? "/reviews/" : "/documents/") + document.id();
    }

    private static UploadResult accepted(String fileName, Received.Accepted accepted) {
        return new UploadResult(
                fileName,
                "good",
                "Recebido. Agora será lido; a conferência aparece em Tarefas.",
                "/documents/" + accepted.documentId(),
                "Acompanhar",
                accepted.similarTo() == null ? null : "/documents/" + accepted.similarTo());
    }
}
