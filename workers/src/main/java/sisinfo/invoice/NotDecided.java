package sisinfo.invoice;

import java.util.UUID;

/** The engine goes on as if a person had decided, and none has: its task was completed past us. */
public final class NotDecided extends IllegalStateException {

    private NotDecided(String message) {
        super(message);
    }

    static NotDecided byAPerson(UUID intakeId, IntakeStatus expected) {
        return new NotDecided("No person decided that intake %s becomes %s".formatted(intakeId, expected));
    }

    static NotDecided otherwise(UUID intakeId, IntakeStatus decided) {
        return new NotDecided("A person decided that intake %s is %s".formatted(intakeId, decided));
    }
}
