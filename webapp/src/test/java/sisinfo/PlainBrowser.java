package sisinfo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps cookies by their name and fills in forms, over real HTTP; shows the cookies as the server wrote them. */
public final class PlainBrowser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> written = new LinkedHashMap<>();
    private final int port;
    private final String scheme;
    private final String address;

    /**
     * @param scheme what the forwarder says the browser speaks
     * @param address what the forwarder says the browser has
     */
    public PlainBrowser(int port, String scheme, String address) {
        this.port = port;
        this.scheme = scheme;
        this.address = address;
    }

    public static PlainBrowser at(int port) {
        return new PlainBrowser(port, "http", "192.0.2.1");
    }

    /** With what another browser was given. */
    public PlainBrowser with(PlainBrowser other) {
        cookies.putAll(other.cookies);
        return this;
    }

    public PlainBrowser signIn(String email, String password) throws IOException, InterruptedException {
        var answer = submit("/sign-in", "/sign-in", Map.of("email", email, "password", password));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).doesNotContain("sign-in"));
        return this;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path), BodyHandlers.ofString());
    }

    /** Of an answer that may never end, its head. */
    public HttpResponse<InputStream> head(String path) throws IOException, InterruptedException {
        var answer = send(request(path), BodyHandlers.ofInputStream());
        answer.body().close();
        return answer;
    }

    /** Of an answer that may never end, its lines as they come. */
    public InputStream listen(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Opens the page and sends its form, with what stands in it against forgery. */
    public HttpResponse<String> submit(String page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var token = CSRF.matcher(get(page).body());
        assertThat(token.find()).as("a form on %s", page).isTrue();
        var form = Stream.concat(fields.entrySet().stream(), Map.of("_csrf", token.group(1)).entrySet().stream())
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                BodyHandlers.ofString());
    }

    /** Sends one file as the script of the upload page does. */
    public HttpResponse<String> upload(String name, byte[] bytes) throws IOException, InterruptedException {
        var token = CSRF.matcher(get("/documents/new").body());
        assertThat(token.find()).isTrue();
        var head = "--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
        return send(
                request("/documents")
                        .header("Content-Type", "multipart/form-data; boundary=limite")
                        .header("X-CSRF-TOKEN", token.group(1))
                        .header("HX-Request", "true")
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString(head),
                                BodyPublishers.ofByteArray(bytes),
                                BodyPublishers.ofString("\r\n--limite--\r\n"))),
                BodyHandlers.ofString());
    }

    /** Of a page with a form: what its form must carry. */
    public String forgeryToken(String page) throws IOException, InterruptedException {
        var token = CSRF.matcher(get(page).body());
        assertThat(token.find()).as("a form on %s", page).isTrue();
        return token.group(1);
    }

    /** The header {@code Cookie} of this browser. */
    public String cookie() {
        return cookies.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The last line {@code Set-Cookie} for each name. */
    public Map<String, String> written() {
        return Map.copyOf(written);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Forwarded-Proto", scheme)
                .header("X-Forwarded-For", address)
                .timeout(PATIENCE);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookie());
        }
        return request;
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        var answer = http.send(request.build(), body);
        answer.headers().allValues("Set-Cookie").forEach(line -> {
            var pair = line.split(";", 2)[0].split("=", 2);
            written.put(pair[0], line);
            cookies.put(pair[0], pair[1]);
        });
        return answer;
    }
}
