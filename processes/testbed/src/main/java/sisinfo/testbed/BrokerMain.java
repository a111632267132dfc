package sisinfo.testbed;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The main class of the child JVM: runs the broker and ends with the tests, also when those are killed. */
public final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("parent-watch").start(BrokerMain::endWithParent);
        Class.forName("io.camunda.application.StandaloneBroker")
                .getMethod("main", String[].class)
                .invoke(null, (Object) args);
    }

    /** The test JVM holds the other end of standard input; the system closes it when that JVM is gone. */
    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes; only the end matters.
            }
        } catch (IOException gone) {
            // The same as the end.
        }
        Thread.ofPlatform().daemon().start(BrokerMain::haltLater);
        System.exit(0);
    }

    private static void haltLater() {
        try {
            TimeUnit.SECONDS.sleep(3);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
