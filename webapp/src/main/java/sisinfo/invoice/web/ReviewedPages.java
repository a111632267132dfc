package sisinfo.invoice.web;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sisinfo.invoice.IntakeView;
import sisinfo.invoice.InvoiceQueries;
import sisinfo.invoice.ReviewQueue;
import sisinfo.web.CurrentUser;

/** What is left to say when a review is over. */
@Component
class ReviewedPages {

    private final ReviewQueue queue;
    private final InvoiceQueries invoices;
    private final Colleagues people;

    ReviewedPages(ReviewQueue queue, InvoiceQueries invoices, Colleagues people) {
        this.queue = queue;
        this.invoices = invoices;
        this.people = people;
    }

    Over of(IntakeView intake, CurrentUser user) {
        var mine = user.id().equals(intake.decidedBy());
        return new Over(
                intake,
                title(intake),
                mine,
                people.name(intake.decidedBy()),
                invoices.idOf(intake.id()),
                queue.next(intake.id(), user.id()));
    }

    private static String title(IntakeView intake) {
        return switch (intake.status()) {
            case CONFIRMED, REGISTERED -> "CONFIRMED";
            case SUSPECTED, IN_REVIEW -> "IN_REVIEW";
            default -> intake.status().name();
        };
    }

    /**
     * A review that is over.
     *
     * @param title the key of how it ended
     * @param mine whether the reader decided it
     * @param who decided; empty when nobody did
     * @param invoice the registered invoice; empty while it is being registered
     * @param next the next review by age
     */
    record Over(
            IntakeView intake,
            String title,
            boolean mine,
            String who,
            Optional<UUID> invoice,
            Optional<ReviewQueue.Waiting> next) {

        public boolean confirmed() {
            return switch (intake.status()) {
                case CONFIRMED, REGISTERED -> true;
                default -> false;
            };
        }

        public @Nullable UUID original() {
            return intake.suspectedOf();
        }

        public String reason() {
            return Objects.requireNonNullElse(intake.refusalReason(), "");
        }
    }
}
