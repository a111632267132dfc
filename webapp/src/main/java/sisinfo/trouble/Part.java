package sisinfo.trouble;

/** What may be away while pages still open. */
public enum Part {
    ENGINE("camundaClient"),
    CACHE("redis"),
    AUDIT("mongo"),
    DATABASE("db");

    private final String health;

    Part(String health) {
        this.health = health;
    }

    /** How the application's health calls it. */
    String health() {
        return health;
    }
}
