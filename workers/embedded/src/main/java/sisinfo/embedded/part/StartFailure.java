package sisinfo.embedded.part;

/** An embedded part cannot start; says why and what the operator can do, in the operator's language. */
public class StartFailure extends RuntimeException {

    private final String action;

    public StartFailure(String message, String action) {
        super(message);
        this.action = action;
    }

    public StartFailure(String message, String action, Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
