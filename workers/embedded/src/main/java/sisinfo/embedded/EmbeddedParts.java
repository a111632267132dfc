package sisinfo.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sisinfo.embedded.engine.Engine;
import sisinfo.embedded.engine.EnginePorts;
import sisinfo.embedded.engine.EngineSettings;
import sisinfo.embedded.mongo.Mongo;
import sisinfo.embedded.part.DataFolder;
import sisinfo.embedded.postgres.Postgres;
import sisinfo.embedded.redis.Redis;

/** The running parts of one data folder; application contexts of one JVM share them, the last one stops them. */
final class EmbeddedParts {

    private static final Map<Path, EmbeddedParts> running = new HashMap<>();

    private final DataFolder data;
    private final EmbeddedProperties properties;
    private int users;
    private @Nullable CompletableFuture<Postgres> postgres;
    private @Nullable CompletableFuture<Redis> redis;
    private @Nullable CompletableFuture<Mongo> mongo;
    private @Nullable CompletableFuture<Engine> engine;
    private @Nullable EnginePorts enginePorts;

    private EmbeddedParts(DataFolder data, EmbeddedProperties properties) {
        this.data = data;
        this.properties = properties;
    }

    static EmbeddedParts use(EmbeddedProperties properties) {
        Path key = properties.folder().toAbsolutePath().normalize();
        synchronized (running) {
            EmbeddedParts parts = running.get(key);
            if (parts == null) {
                parts = new EmbeddedParts(DataFolder.open(key), properties);
                running.put(key, parts);
            }
            parts.users++;
            return parts;
        }
    }

    Path folder() {
        return data.root();
    }

    synchronized CompletableFuture<Postgres> postgres() {
        if (postgres == null) {
            postgres = begin(
                    "PostgreSQL",
                    () -> Postgres.start(data, properties.postgres().port()));
        }
        return postgres;
    }

    synchronized CompletableFuture<Redis> redis() {
        if (redis == null) {
            redis = begin("Redis", () -> Redis.start(data, properties.redis().port()));
        }
        return redis;
    }

    synchronized CompletableFuture<Mongo> mongo() {
        if (mongo == null) {
            mongo = begin("Mongo", () -> Mongo.start(data, properties.mongo().port()));
        }
        return mongo;
    }

    synchronized EnginePorts enginePorts() {
        if (enginePorts == null) {
            enginePorts = Engine.ports(data);
        }
        return enginePorts;
    }

    /** Completes when the child was launched; the engine itself tells when it is ready. */
    synchronized CompletableFuture<Engine> engine(Supplier<EngineSettings> settings) {
        if (engine == null) {
            EnginePorts ports = enginePorts();
            engine = inBackground("engine", () -> Engine.start(data, ports, settings.get()));
            engine.thenCompose(Engine::ready).thenAccept(time -> Progress.ready("Zeebe", time));
        }
        return engine;
    }

    Optional<Engine> startedEngine() {
        return Optional.ofNullable(engine).filter(CompletableFuture::isDone).map(CompletableFuture::join);
    }

    void release() {
        synchronized (running) {
            if (--users == 0) {
                running.values().remove(this);
                stop();
            }
        }
    }

    /** The engine first, because it still exports to PostgreSQL while it stops. */
    private synchronized void stop() {
        try {
            stop(engine);
            stop(mongo);
            stop(redis);
            stop(postgres);
        } finally {
            data.close();
        }
    }

    private static void stop(@Nullable CompletableFuture<? extends AutoCloseable> part) {
        if (part == null) {
            return;
        }
        try {
            part.join().close();
        } catch (Exception neverStarted) {
            // Reported where it was needed.
        }
    }

    private static <T> CompletableFuture<T> begin(String name, Supplier<T> start) {
        Progress.starting(name);
        long began = System.nanoTime();
        return inBackground(name, start).whenComplete((part, failure) -> {
            if (failure == null) {
                Progress.ready(name, Duration.ofNanos(System.nanoTime() - began));
            }
        });
    }

    private static <T> CompletableFuture<T> inBackground(String name, Supplier<T> start) {
        return CompletableFuture.supplyAsync(
                start,
                task -> Thread.ofPlatform().daemon().name("start-" + name).start(task));
    }

    /** Waits, and throws what the part threw rather than what the future made of it. */
    static <T> T await(CompletableFuture<T> part) {
        try {
            return part.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
