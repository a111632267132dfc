package sisinfo.access;

/** The one who acts may not do this. */
public class NotAllowed extends RuntimeException {

    private NotAllowed(String message) {
        super(message);
    }

    static NotAllowed to(Permission permission) {
        return new NotAllowed("Needs " + permission);
    }

    /** Where nobody has said who may. */
    public static NotAllowed unnamed() {
        return new NotAllowed("Nothing says who may");
    }

    public static NotAllowed notOwn() {
        return new NotAllowed("Belongs to somebody else");
    }
}
