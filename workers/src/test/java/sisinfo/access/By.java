package sisinfo.access;

import java.util.UUID;

/** Lets a test do what a person does; without, it works as the system. */
public final class By {

    private static final Actor.Origin HERE = new Actor.Origin("127.0.0.1", "test");

    private By() {}

    public static <R> R technician(UUID id, ScopedValue.CallableOp<R, RuntimeException> work) {
        return as(id, Role.TECHNICIAN, work);
    }

    public static <R> R as(UUID id, Role role, ScopedValue.CallableOp<R, RuntimeException> work) {
        return Acting.as(new Actor.Person(id, role, HERE), work);
    }
}
