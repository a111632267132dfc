package sisinfo.intake;

/** How far documents got, as the list groups them. */
public enum Stage {
    ALL("Todos", "true"),
    ON_THE_WAY("A caminho", "d.status in ('RECEIVED', 'READING')"),
    IN_REVIEW("Em conferência", "d.status = 'IN_REVIEW'"),
    REGISTERED("Registrados", "d.status in ('REGISTERED', 'JOINED')"),
    ENDED("Sem registro", "d.status in ('REFUSED', 'DISCARDED', 'EXPIRED', 'WITHDRAWN')");

    private final String label;
    private final String condition;

    Stage(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    public String label() {
        return label;
    }

    String condition() {
        return condition;
    }
}
