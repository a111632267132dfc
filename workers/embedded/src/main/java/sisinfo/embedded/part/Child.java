package sisinfo.embedded.part;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A child process that is watched while the application lives and started again, with back-off, when it dies. */
public final class Child implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Child.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(15);

    private final ChildSpec spec;
    private final CompletableFuture<Duration> ready = new CompletableFuture<>();
    private final long began = System.nanoTime();
    private final Thread watch;
    private volatile @Nullable Process process;
    private volatile boolean up;
    private volatile boolean closing;

    private Child(ChildSpec spec) {
        this.spec = spec;
        this.watch = Thread.ofPlatform().daemon().name("watch-" + spec.name()).unstarted(this::watch);
    }

    public static Child start(ChildSpec spec) {
        var child = new Child(spec);
        child.watch.start();
        return child;
    }

    /** Waits for the first answer; a child that was given up is cleared away, and its failure thrown. */
    public Child awaitReady() {
        try {
            ready.join();
            return this;
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof StartFailure failure ? failure : e;
        }
    }

    /** Completes with the time it took when the child serves for the first time; fails when it was given up. */
    public CompletableFuture<Duration> ready() {
        return ready;
    }

    public boolean isUp() {
        return up;
    }

    /** The running process; 0 while there is none. */
    public long pid() {
        Process current = process;
        return current == null || !current.isAlive() ? 0 : current.pid();
    }

    @Override
    public void close() {
        closing = true;
        watch.interrupt();
        Process current = process;
        if (current != null) {
            end(current, spec::stop);
        }
        join();
        kill();
        up = false;
        ready.completeExceptionally(new StartFailure(spec.name() + " foi encerrado.", "Inicie de novo."));
    }

    private void watch() {
        Duration pause = FIRST_PAUSE;
        while (!closing) {
            if (live()) {
                pause = FIRST_PAUSE;
            }
            up = false;
            if (closing || ready.isCompletedExceptionally() || givenUp()) {
                return;
            }
            log.warn(
                    "{} ended unexpectedly and starts again in {} ms; its last lines: {}",
                    spec.name(),
                    pause.toMillis(),
                    spec.lastWords());
            sleep(pause);
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    /** One life of the process; answers whether it ever served. */
    private boolean live() {
        boolean served = false;
        try {
            Process current = spec.launch();
            process = current;
            served = awaitAnswer(current);
            if (served) {
                up = true;
                if (ready.isDone()) {
                    log.info("{} serves again", spec.name());
                }
                ready.complete(Duration.ofNanos(System.nanoTime() - began));
                current.waitFor();
            } else if (!closing) {
                current.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StartFailure e) {
            ready.completeExceptionally(e);
            kill();
        } catch (Exception e) {
            log.warn("{} cannot be started: {}", spec.name(), e.toString());
        }
        return served;
    }

    private boolean awaitAnswer(Process current) throws InterruptedException {
        long end = System.nanoTime() + spec.patience().toNanos();
        while (!closing && current.isAlive() && System.nanoTime() < end) {
            if (asks() && current.isAlive()) {
                return true;
            }
            Thread.sleep(BETWEEN_QUESTIONS);
        }
        return false;
    }

    private boolean asks() throws InterruptedException {
        try {
            return spec.answers();
        } catch (StartFailure | InterruptedException e) {
            throw e;
        } catch (Exception notYet) {
            return false;
        }
    }

    private boolean givenUp() {
        if (ready.isDone() || spec.stubborn()) {
            return false;
        }
        return ready.completeExceptionally(new StartFailure(
                "%s não iniciou. Últimas linhas: %s".formatted(spec.name(), spec.lastWords()),
                "Veja o registro completo na pasta de dados."));
    }

    private void kill() {
        Process current = process;
        if (current != null) {
            current.destroyForcibly();
        }
    }

    private void end(Process current, Stop stop) {
        try {
            if (current.isAlive()) {
                stop.ask(current);
            }
            if (!current.waitFor(TIME_TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("{} did not stop within {} s and is killed", spec.name(), TIME_TO_STOP.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.warn("{} could not be asked to stop: {}", spec.name(), e.toString());
        } finally {
            current.destroyForcibly();
        }
    }

    private void join() {
        try {
            watch.join(TIME_TO_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private interface Stop {
        void ask(Process process) throws Exception;
    }
}
