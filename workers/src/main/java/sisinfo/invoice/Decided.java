package sisinfo.invoice;

import java.util.List;

/** How a person's decision on a review ended. */
public sealed interface Decided {

    /** It holds, and the process goes on. */
    record Done(IntakeView intake) implements Decided {}

    /** Something has to be corrected first; nothing was changed. */
    record Invalid(List<Problem> problems) implements Decided {}

    /** Somebody was faster. */
    record TooLate(IntakeView intake) implements Decided {}

    /** Another intake is this very invoice. */
    record SameInvoice(IntakeView other) implements Decided {}
}
