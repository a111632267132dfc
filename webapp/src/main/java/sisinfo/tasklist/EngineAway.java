package sisinfo.tasklist;

/** The engine does not answer; nothing was changed. */
public class EngineAway extends RuntimeException {

    public EngineAway(long key, Throwable cause) {
        super("The engine did not answer about task " + key, cause);
    }
}
