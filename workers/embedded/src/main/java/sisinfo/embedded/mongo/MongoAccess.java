package sisinfo.embedded.mongo;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the store, which asks nobody: a connection may say hello, and must then give user and password (SASL
 * mechanism PLAIN, RFC 4616) before anything else. Nothing crosses a network: the store listens on loopback alone.
 */
final class MongoAccess implements InvocationHandler {

    static final String USER = "sisinfo";
    private static final Set<String> OPEN = Set.of("hello", "ismaster", "ping", "buildinfo");
    private static final AttributeKey<Boolean> GRANTED = AttributeKey.valueOf(MongoAccess.class, "granted");
    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;

    private final CompletableFuture<MongoBackend> backend;
    /** With and without the identity to act as, which drivers send as well. */
    private final List<byte[]> expected;

    private MongoAccess(CompletableFuture<MongoBackend> backend, String password) {
        this.backend = backend;
        this.expected = Stream.of("", USER)
                .map(identity -> (identity + "\0" + USER + "\0" + password).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Opening takes seconds when there are many documents; only the first question waits for it. */
    static MongoBackend before(CompletableFuture<MongoBackend> backend, String password) {
        return (MongoBackend) Proxy.newProxyInstance(
                MongoAccess.class.getClassLoader(),
                new Class<?>[] {MongoBackend.class},
                new MongoAccess(backend, password));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        var answer = arguments == null ? null : answer(method.getName(), arguments);
        if (answer != null) {
            return answer;
        }
        try {
            return method.invoke(backend.join(), inOldWords(arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** What is answered here; null for what the store answers. */
    private @Nullable Object answer(String method, Object[] arguments) {
        return switch (method) {
            case "handleMessage" -> {
                var message = (MongoMessage) arguments[0];
                yield answer(message.getChannel(), message.getDocument());
            }
            case "handleCommand" -> answer((Channel) arguments[0], (Document) arguments[3]);
            case "handleQuery" -> {
                var query = (MongoQuery) arguments[0];
                var refused = answer(query.getChannel(), query.getQuery());
                yield refused == null ? null : new QueryResult(List.of(refused));
            }
            default -> null;
        };
    }

    private @Nullable Document answer(Channel channel, Document question) {
        var command = question.keySet().stream().findFirst().orElse("");
        if (command.equals("saslStart")) {
            return authenticate(channel, question);
        }
        return isGranted(channel) || OPEN.contains(command.toLowerCase(Locale.ROOT))
                ? null
                : error(UNAUTHORIZED, "Unauthorized", "command " + command + " requires authentication");
    }

    private Document authenticate(Channel channel, Document question) {
        var given = "PLAIN".equals(question.get("mechanism")) ? bytes(question.get("payload")) : new byte[0];
        if (expected.stream().noneMatch(it -> MessageDigest.isEqual(it, given))) {
            return error(AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
        }
        channel.attr(GRANTED).set(true);
        return new Document("conversationId", 1)
                .append("done", true)
                .append("payload", new BinData(new byte[0]))
                .append("ok", 1.0);
    }

    private static byte[] bytes(@Nullable Object payload) {
        return switch (payload) {
            case byte[] bytes -> bytes;
            case BinData data -> data.getData();
            case null, default -> new byte[0];
        };
    }

    private static boolean isGranted(Channel channel) {
        return Boolean.TRUE.equals(channel.attr(GRANTED).get());
    }

    private static Document error(int code, String name, String words) {
        return new Document("ok", 0.0)
                .append("errmsg", words)
                .append("code", code)
                .append("codeName", name);
    }

    /** The store knows the question of drivers, but not yet the newer one that Spring Boot's health asks. */
    private static Object @Nullable [] inOldWords(Object @Nullable [] arguments) {
        if (arguments == null
                || arguments.length == 0
                || !(arguments[0] instanceof MongoMessage message)
                || !message.getDocument().containsKey("hello")) {
            return arguments;
        }
        var question = new Document("isMaster", 1).append("$db", message.getDatabaseName());
        return new Object[] {new MongoMessage(message.getChannel(), message.getHeader(), question)};
    }
}
