package sisinfo.testbed.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers searches and purges from the index; everything else goes to the broker unchanged. */
final class BridgeServer {

    private static final Pattern SEARCH = Pattern.compile("/v2/([a-z-]+)/search");
    private static final Pattern ONE = Pattern.compile("/v2/([a-z-]+)/([0-9-]+)");
    private static final Pattern XML = Pattern.compile("/v2/process-definitions/([0-9]+)/xml");
    private static final Pattern FLOWS = Pattern.compile("/v2/process-instances/([0-9]+)/sequence-flows");

    private final Index index;
    private final Broker broker;
    private final Purge purge;
    private final HttpServer http;

    private BridgeServer(HttpServer http, Index index, Broker broker) {
        this.http = http;
        this.index = index;
        this.broker = broker;
        this.purge = new Purge(index, broker);
    }

    static BridgeServer start(int port, Index index, Broker broker) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var server = new BridgeServer(http, index, broker);
        http.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        http.createContext("/", server::handle);
        http.start();
        return server;
    }

    void stop() {
        http.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Answer answer = guarded(exchange, exchange.getRequestBody().readAllBytes());
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    private Answer guarded(HttpExchange exchange, byte[] body) {
        try {
            return answer(exchange, body);
        } catch (UnsupportedOperationException e) {
            return Answer.problem(501, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.problem(503, "the bridge is stopping");
        } catch (IOException | RuntimeException e) {
            return Answer.problem(500, e.toString());
        }
    }

    private Answer answer(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        return switch (exchange.getRequestMethod()) {
            case "POST" -> post(exchange, path, body);
            case "GET" -> get(exchange, path, body);
            case "DELETE" -> delete(exchange, path, body);
            default -> broker.forward(exchange, body);
        };
    }

    /** The clock never goes back: the engine would leave its timers scheduled in the abandoned future. */
    private Answer delete(HttpExchange exchange, String path, byte[] body) throws IOException, InterruptedException {
        return path.equals("/actuator/clock") ? broker.get(path) : broker.forward(exchange, body);
    }

    private Answer post(HttpExchange exchange, String path, byte[] body) throws IOException, InterruptedException {
        Matcher search = SEARCH.matcher(path);
        if (search.matches()) {
            return search(search.group(1), Json.read(body));
        }
        return path.equals("/actuator/cluster/purge") ? purge.run() : broker.forward(exchange, body);
    }

    private Answer search(String collection, JsonNode query) {
        if (!Fields.knows(collection)) {
            throw new UnsupportedOperationException("the bridge does not know collection " + collection);
        }
        return Answer.json(200, Search.of(query).in(collection, index.documents(collection)));
    }

    private Answer get(HttpExchange exchange, String path, byte[] body) throws IOException, InterruptedException {
        Matcher xml = XML.matcher(path);
        if (xml.matches()) {
            String found = index.xml(xml.group(1));
            return found == null ? Answer.problem(404, "not found") : Answer.xml(found);
        }
        Matcher flows = FLOWS.matcher(path);
        if (flows.matches()) {
            return flows(flows.group(1));
        }
        Matcher one = ONE.matcher(path);
        if (one.matches() && Fields.knows(one.group(1))) {
            ObjectNode found = index.document(one.group(1), one.group(2));
            return found == null ? Answer.problem(404, "not found") : Answer.json(200, found);
        }
        Answer answer = broker.forward(exchange, body);
        return path.equals("/v2/topology") && answer.status() == 200 ? topology(answer) : answer;
    }

    private Answer flows(String instance) {
        var query = Json.document("filter", Json.document("processInstanceKey", instance));
        var found = Search.of(query).in("sequence-flows", index.documents("sequence-flows"));
        return Answer.json(200, Json.document("items", found.get("items")));
    }

    /** After a jump in time the broker calls itself unhealthy for good, yet works: a leader that answers is what counts. */
    private Answer topology(Answer answer) throws IOException {
        JsonNode topology = Json.read(answer.body());
        for (JsonNode node : topology.path("brokers")) {
            for (JsonNode partition : node.path("partitions")) {
                if (partition instanceof ObjectNode writable
                        && partition.path("role").asText().equals("leader")) {
                    writable.put("health", "healthy");
                }
            }
        }
        ((ObjectNode) topology).put("lastCompletedChangeId", Long.toString(purge.lastChange()));
        return Answer.json(200, topology);
    }
}
