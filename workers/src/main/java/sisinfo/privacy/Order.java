package sisinfo.privacy;

import java.util.Comparator;
import java.util.List;
import sisinfo.personal.Holding;

/** In which order people read what is kept; what is not named here comes last. */
final class Order {

    private static final List<String> KINDS = List.of(
            "account",
            "second-factor",
            "session",
            "device",
            "one-time-link",
            "api-token",
            "notification",
            "notification-wish",
            "quiet-hours",
            "mail",
            "saved-filter",
            "open-task",
            "task",
            "document",
            "ai-call",
            "review-draft",
            "review-note",
            "review-question",
            "review-decision",
            "invoice-confirmation",
            "help-revision",
            "privacy-request",
            "audit-event");

    static final Comparator<Holding> OF_KINDS = Comparator.comparingInt(it -> place(it.kind()));

    private Order() {}

    private static int place(String kind) {
        int place = KINDS.indexOf(kind);
        return place < 0 ? KINDS.size() : place;
    }
}
