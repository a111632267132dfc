package sisinfo.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
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
    private final PartStart<Postgres> postgres;
    private final PartStart<Redis> redis;
    private final PartStart<Mongo> mongo;
    private @Nullable PartStart<Engine> engine;
    private CompletableFuture<Duration> engineReady = CompletableFuture.completedFuture(Duration.ZERO);
    private @Nullable EnginePorts enginePorts;
    private int users;

    private EmbeddedParts(DataFolder data, EmbeddedProperties properties) {
        this.data = data;
        postgres = new PartStart<>(
                "PostgreSQL", () -> Postgres.start(data, properties.postgres().port()));
        redis = new PartStart<>(
                "Redis", () -> Redis.start(data, properties.redis().port()));
        mongo = new PartStart<>(
                "Mongo", () -> Mongo.start(data, properties.mongo().port()));
    }

    static EmbeddedParts use(EmbeddedProperties properties) {
        Path key = properties.folder().toAbsolutePath().normalize();
        synchronized (running) {
            EmbeddedParts parts = running.get(key);
            if (parts == null) {
                SpringApplication.getShutdownHandlers().add(EmbeddedParts::stopAll);
                parts = new EmbeddedParts(DataFolder.open(key), properties);
                running.put(key, parts);
            }
            parts.users++;
            return parts;
        }
    }

    DataFolder data() {
        return data;
    }

    PartStart<Postgres> postgres() {
        return postgres;
    }

    PartStart<Redis> redis() {
        return redis;
    }

    PartStart<Mongo> mongo() {
        return mongo;
    }

    synchronized EnginePorts enginePorts() {
        if (enginePorts == null) {
            enginePorts = Engine.ports(data);
        }
        return enginePorts;
    }

    /** Begins the engine, in the background; begun means that the child was launched. */
    synchronized void beginEngine(Supplier<EngineSettings> settings) {
        if (engine == null) {
            EnginePorts ports = enginePorts();
            engine = new PartStart<>("Zeebe", () -> Engine.start(data, ports, settings.get()));
            engineReady = engine.begin().thenCompose(Engine::ready).thenApply(EmbeddedParts::announced);
        }
    }

    private static Duration announced(Duration time) {
        Progress.ready("Zeebe", time);
        return time;
    }

    /** Completes when the engine serves for the first time, at once when there is none to wait for. */
    synchronized CompletableFuture<Duration> engineReady() {
        return engineReady;
    }

    /** What was begun, in the order in which it stops: the engine still exports to PostgreSQL while it ends. */
    synchronized List<PartStart<?>> begun() {
        Stream<PartStart<?>> all = Stream.of(mongo, redis, postgres);
        return Stream.concat(Stream.ofNullable(engine), all)
                .filter(PartStart::isBegun)
                .toList();
    }

    void release() {
        synchronized (running) {
            if (--users == 0 && running.values().remove(this)) {
                stop();
            }
        }
    }

    /** For contexts that failed before they could be closed. */
    private static void stopAll() {
        synchronized (running) {
            running.values().forEach(EmbeddedParts::stop);
            running.clear();
        }
    }

    private void stop() {
        try {
            begun().forEach(PartStart::stop);
        } finally {
            data.close();
        }
    }
}
