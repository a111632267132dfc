package sisinfo.operations;

/** How a part is, as health calls it. */
public record PartHealth(String name, Condition condition) {

    /** What can be said about a part. */
    public enum Condition {
        WELL,
        AWAY,
        /** Nobody wanted it. */
        OFF,
        /** It has not answered yet. */
        SILENT
    }
}
