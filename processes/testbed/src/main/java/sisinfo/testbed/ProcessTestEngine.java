package sisinfo.testbed;

import io.camunda.process.test.api.CamundaProcessTest;
import io.camunda.process.test.api.CamundaSpringProcessTest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives every process test the real engine: one broker for each test JVM, started before the first class that needs
 * it. JUnit finds this extension by itself. It stays away when the environment chooses the runtime.
 */
public final class ProcessTestEngine implements BeforeAllCallback {

    private static final boolean CHOSEN_BY_ENVIRONMENT = System.getenv("CAMUNDA_PROCESSTEST_RUNTIMEMODE") != null;
    private static @Nullable EnginePorts ports;
    private static boolean failed;
    private static boolean started;

    /** Camunda Process Test reads its settings once, before any callback: so the ports are chosen here. */
    public ProcessTestEngine() {
        prepare();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (isProcessTest(context.getTestClass())) {
            start();
        }
    }

    private static synchronized void prepare() {
        if (CHOSEN_BY_ENVIRONMENT) {
            RuntimeSettings.forget();
        } else if (ports == null) {
            ports = EnginePorts.free();
            RuntimeSettings.write(ports);
        }
    }

    private static synchronized void start() {
        if (ports == null || started) {
            return;
        }
        if (failed) {
            throw new IllegalStateException("The engine for process tests did not start: see the first failure");
        }
        failed = true;
        TestBroker.start(ports);
        failed = false;
        started = true;
    }

    private static boolean isProcessTest(Optional<Class<?>> testClass) {
        return AnnotationSupport.isAnnotated(testClass, CamundaProcessTest.class)
                || AnnotationSupport.isAnnotated(testClass, CamundaSpringProcessTest.class);
    }
}
