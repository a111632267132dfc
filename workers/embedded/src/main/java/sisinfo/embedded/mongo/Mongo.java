package sisinfo.embedded.mongo;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import sisinfo.embedded.part.DataFolder;
import sisinfo.embedded.part.Part;
import sisinfo.embedded.part.Ports;

/** A MongoDB-compatible store in this JVM; it listens at once, and opens its file in the background. */
public final class Mongo implements Part {

    private final MongoServer server;
    private final CompletableFuture<MongoBackend> backend;
    private final int port;

    private Mongo(MongoServer server, CompletableFuture<MongoBackend> backend, int port) {
        this.server = server;
        this.backend = backend;
        this.port = port;
    }

    /** Starts it; a fixed port of 0 means any free one, remembered in the file {@code port}. */
    public static Mongo start(DataFolder data, int fixedPort) {
        Path folder = data.folder("mongo");
        String file = folder.resolve("store.mv").toString();
        CompletableFuture<MongoBackend> backend = CompletableFuture.supplyAsync(() -> new H2Backend(file));
        return Ports.onSome(fixedPort, folder.resolve("port"), port -> {
            var server = new MongoServer(whenOpen(backend));
            server.bind(new InetSocketAddress(Ports.loopback(), port));
            return new Mongo(server, backend, port);
        });
    }

    public String url() {
        return "mongodb://127.0.0.1:%d/sisinfo".formatted(port);
    }

    public int port() {
        return port;
    }

    @Override
    public boolean isUp() {
        return backend.isDone() && !backend.isCompletedExceptionally();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /** Opening takes seconds when there are many documents; only the first question waits for it. */
    private static MongoBackend whenOpen(CompletableFuture<MongoBackend> backend) {
        return (MongoBackend) Proxy.newProxyInstance(
                Mongo.class.getClassLoader(), new Class<?>[] {MongoBackend.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(backend.join(), inOldWords(arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** The store knows the question of drivers, but not yet the newer one that Spring Boot's health asks. */
    private static Object @Nullable [] inOldWords(Object @Nullable [] arguments) {
        if (arguments == null
                || !(arguments[0] instanceof MongoMessage message)
                || !message.getDocument().containsKey("hello")) {
            return arguments;
        }
        var question = new Document("isMaster", 1).append("$db", message.getDatabaseName());
        return new Object[] {new MongoMessage(message.getChannel(), message.getHeader(), question)};
    }
}
