package sisinfo.exporter;

import org.jspecify.annotations.Nullable;

/** The tables of the projection, in the order in which a transaction writes them: a table reads only earlier ones. */
enum Table {
    SUBJECT(null),
    DEFINITION("definition"),
    INSTANCE("instance"),
    ELEMENT("element"),
    FLOW("element"),
    TASK("task"),
    JOB("job"),
    INCIDENT("incident"),
    MESSAGE("message"),
    START("start"),
    TIMER("timer"),
    POISON("poison");

    private final @Nullable String kind;

    Table(@Nullable String kind) {
        this.kind = kind;
    }

    /** What listeners are told when rows of this table change. */
    @Nullable
    String kind() {
        return kind;
    }
}
