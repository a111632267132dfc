package sisinfo.intake;

/** How far documents got, as the list groups them. */
public enum Stage {
    ALL("true"),
    ON_THE_WAY("d.status in ('RECEIVED', 'READING')"),
    IN_REVIEW("d.status = 'IN_REVIEW'"),
    REGISTERED("d.status in ('REGISTERED', 'JOINED')"),
    ENDED("d.status in ('REFUSED', 'DISCARDED', 'EXPIRED', 'WITHDRAWN', 'SPLIT', 'EVENT')");

    private final String condition;

    Stage(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
