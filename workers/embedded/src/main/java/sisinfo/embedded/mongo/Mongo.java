package sisinfo.embedded.mongo;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import sisinfo.embedded.part.DataFolder;
import sisinfo.embedded.part.Part;
import sisinfo.embedded.part.Ports;

/** A MongoDB-compatible store in this JVM; it listens at once, and opens its file in the background. */
public final class Mongo implements Part {

    private final MongoServer server;
    private final CompletableFuture<MongoBackend> backend;
    private final int port;
    private final String password;

    private Mongo(MongoServer server, CompletableFuture<MongoBackend> backend, int port, String password) {
        this.server = server;
        this.backend = backend;
        this.port = port;
        this.password = password;
    }

    /** Starts it; a fixed port of 0 means any free one, remembered in the file {@code port}. */
    public static Mongo start(DataFolder data, int fixedPort) {
        Path folder = data.folder("mongo");
        String file = folder.resolve("store.mv").toString();
        String password = data.password("mongo");
        CompletableFuture<MongoBackend> backend = CompletableFuture.supplyAsync(() -> new H2Backend(file));
        return Ports.onSome(fixedPort, folder.resolve("port"), port -> {
            var server = new MongoServer(MongoAccess.before(backend, password));
            server.bind(new InetSocketAddress(Ports.loopback(), port));
            return new Mongo(server, backend, port, password);
        });
    }

    /** With the secret in it. */
    public String url() {
        return "mongodb://%s:%s@127.0.0.1:%d/sisinfo?authMechanism=PLAIN&authSource=$external"
                .formatted(MongoAccess.USER, password, port);
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
}
