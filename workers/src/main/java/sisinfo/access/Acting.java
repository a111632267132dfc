package sisinfo.access;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf the current thread works. The web binds a visitor or a person around every request; threads that
 * nobody bound are the system's own.
 */
public final class Acting {

    private static final ScopedValue<Actor> NOW = ScopedValue.newInstance();
    private static final Actor SYSTEM = new Actor.Machinery("sistema", 0);

    private Acting() {}

    public static Actor now() {
        return NOW.orElse(SYSTEM);
    }

    public static Optional<Actor.Person> person() {
        return now() instanceof Actor.Person person ? Optional.of(person) : Optional.empty();
    }

    /** Whether the person who acts is this one. */
    public static boolean is(UUID id) {
        return person().filter(person -> person.id().equals(id)).isPresent();
    }

    public static boolean may(Permission permission) {
        return permission.allows(now());
    }

    public static <R extends @Nullable Object, X extends Throwable> R as(
            Actor actor, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(NOW, actor).call(work);
    }

    /** @throws NotAllowed unless the one who acts has the permission */
    public static void check(Permission permission) {
        if (!may(permission)) {
            throw NotAllowed.to(permission);
        }
    }

    /** @throws NotAllowed when a person meddles with what is somebody else's */
    public static void checkOwn(UUID owner) {
        if (!(now() instanceof Actor.Machinery) && !is(owner)) {
            throw NotAllowed.notOwn();
        }
    }
}
