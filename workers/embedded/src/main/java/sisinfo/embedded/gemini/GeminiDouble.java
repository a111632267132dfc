package sisinfo.embedded.gemini;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Answers {@code generateContent} on loopback as the provider would; what it answers is decided call by call. */
public final class GeminiDouble implements AutoCloseable {

    private static final Pattern PATH = Pattern.compile("/v1beta/models/([^/:]+):generateContent");

    private final HttpServer server;
    private final List<GeminiCall> calls = new CopyOnWriteArrayList<>();
    private volatile Function<GeminiCall, GeminiReply> script;

    private GeminiDouble(HttpServer server, Function<GeminiCall, GeminiReply> script) {
        this.server = server;
        this.script = script;
    }

    public static GeminiDouble start(Function<GeminiCall, GeminiReply> script) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var gemini = new GeminiDouble(server, script);
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/", gemini::serve);
        server.start();
        return gemini;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on it answers like this. */
    public void script(Function<GeminiCall, GeminiReply> next) {
        calls.clear();
        script = next;
    }

    /** The calls since the last change of script. */
    public List<GeminiCall> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = PATH.matcher(exchange.getRequestURI().getPath());
            if (!exchange.getRequestMethod().equals("POST") || !path.matches()) {
                send(exchange, 404, GeminiBodies.error(404, "NOT_FOUND", "Not found.", ""));
                return;
            }
            var key = exchange.getRequestHeaders().getFirst("x-goog-api-key");
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var call = new GeminiCall(key == null ? "" : key, path.group(1), body);
            calls.add(call);
            reply(exchange, call, key == null ? new GeminiReply.PermissionDenied() : script.apply(call));
        }
    }

    private static void reply(HttpExchange exchange, GeminiCall call, GeminiReply reply) throws IOException {
        var model = call.model();
        switch (reply) {
            case GeminiReply.Answer answer -> send(exchange, 200, GeminiBodies.answer(model, answer.json()));
            case GeminiReply.Blocked blocked ->
                send(exchange, 200, GeminiBodies.blocked(model, blocked.finishReason()));
            case GeminiReply.MinuteQuota quota ->
                send(
                        exchange,
                        429,
                        GeminiBodies.quota(
                                model,
                                "GenerateRequestsPerMinutePerProjectPerModel-FreeTier",
                                quota.retryDelay().toSeconds() + "s"));
            case GeminiReply.DayQuota quota ->
                send(
                        exchange,
                        429,
                        GeminiBodies.quota(model, "GenerateRequestsPerDayPerProjectPerModel-FreeTier", "26s"));
            case GeminiReply.KeyInvalid invalid ->
                send(
                        exchange,
                        400,
                        GeminiBodies.error(
                                400,
                                "INVALID_ARGUMENT",
                                "API key not valid. Please pass a valid API key.",
                                "API_KEY_INVALID"));
            case GeminiReply.PermissionDenied denied ->
                send(exchange, 403, GeminiBodies.error(403, "PERMISSION_DENIED", "Permission denied.", ""));
            case GeminiReply.BadPicture bad ->
                send(exchange, 400, GeminiBodies.error(400, "INVALID_ARGUMENT", "Unable to process input image.", ""));
            case GeminiReply.ModelGone gone ->
                send(exchange, 404, GeminiBodies.error(404, "NOT_FOUND", "models/" + model + " is not found.", ""));
            case GeminiReply.Failure failure ->
                send(
                        exchange,
                        failure.status(),
                        GeminiBodies.error(failure.status(), "UNAVAILABLE", "The model is overloaded.", ""));
            case GeminiReply.HangUp hangUp -> {} // closing without an answer ends the connection
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
