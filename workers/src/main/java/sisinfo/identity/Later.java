package sisinfo.identity;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import sisinfo.access.Acting;
import sisinfo.access.Actor;

/** Does something in a transaction of its own after the caller has gone on, on the same person's behalf. */
@Component
class Later {

    private static final Logger log = LoggerFactory.getLogger(Later.class);

    private final Executor executor;
    private final TransactionOperations transaction;

    Later(@Qualifier("applicationTaskExecutor") Executor executor, TransactionOperations transaction) {
        this.executor = executor;
        this.transaction = transaction;
    }

    void run(Runnable work) {
        Actor actor = Acting.now();
        executor.execute(() -> Acting.<@Nullable Void, RuntimeException>as(actor, () -> {
            try {
                transaction.executeWithoutResult(status -> work.run());
            } catch (RuntimeException failure) {
                log.warn("Not done: {}", failure.getClass().getSimpleName());
            }
            return null;
        }));
    }
}
