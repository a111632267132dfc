package sisinfo.embedded.engine;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;

/** The main class of the child JVM: runs the broker and ends with the application, also when that is killed. */
public final class EngineMain {

    private static final String BROKER = "io.camunda.application.StandaloneBroker";
    private static final long MILLIS_TO_STOP = 5_000;

    private EngineMain() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("parent-watch").start(EngineMain::endWithParent);
        try {
            Class.forName(BROKER).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            Objects.requireNonNullElse(e.getCause(), e).printStackTrace();
            System.exit(1);
        }
    }

    /** The application holds the other end of standard input; the system closes it when the application is gone. */
    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes; only the end matters.
            }
        } catch (IOException gone) {
            // The same as the end.
        }
        Thread.ofPlatform().daemon().start(EngineMain::haltLater);
        System.exit(0);
    }

    private static void haltLater() {
        try {
            Thread.sleep(MILLIS_TO_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
