package sisinfo.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people who press their buttons in the same moment. */
final class AtOnce {

    private AtOnce() {}

    @SafeVarargs
    static <T> List<T> call(Callable<T>... acts) throws Exception {
        try (var threads = Executors.newFixedThreadPool(acts.length)) {
            var start = new CountDownLatch(1);
            var running = new ArrayList<Future<T>>();
            for (var act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            start.countDown();
            var done = new ArrayList<T>();
            for (var one : running) {
                done.add(one.get());
            }
            return done;
        }
    }
}
