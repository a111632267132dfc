package sisinfo.reading.gemini;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import sisinfo.reading.keys.AiKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call of {@code generateContent}; the key travels in a header, never in an address. */
@Component
class GeminiClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final RestClient http;

    GeminiClient(GeminiProperties properties) {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .build());
        factory.setReadTimeout(properties.timeout());
        this.http = RestClient.builder()
                .baseUrl(properties.baseUrl())
                .requestFactory(factory)
                .build();
    }

    GeminiAnswer ask(AiKey key, String model, String request) {
        try {
            return http.post()
                    .uri("/v1beta/models/{model}:generateContent", model)
                    .header("x-goog-api-key", key.secret())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(request)
                    .exchange((sent, answer) -> {
                        var body = new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8);
                        int status = answer.getStatusCode().value();
                        return status == 200 ? read(body, model) : GeminiErrors.read(status, body);
                    });
        } catch (ResourceAccessException e) {
            return new GeminiAnswer.ProviderFailed(
                    e.getCause() instanceof IOException cause ? cause.getClass().getSimpleName() : "no answer");
        }
    }

    private static GeminiAnswer read(String body, String asked) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JacksonException e) {
            return new GeminiAnswer.ProviderFailed("not JSON");
        }
        var candidate = root.path("candidates").path(0);
        var text = StreamSupport.stream(candidate.path("content").path("parts").spliterator(), false)
                .filter(it -> !it.path("thought").asBoolean(false))
                .map(it -> it.path("text").asString(""))
                .collect(Collectors.joining());
        return GeminiFields.read(text)
                .<GeminiAnswer>map(said -> new GeminiAnswer.Read(
                        said,
                        root.path("modelVersion").asString(asked),
                        root.path("usageMetadata").path("totalTokenCount").asInt(0)))
                .orElseGet(() -> new GeminiAnswer.Unreadable(candidate
                        .path("finishReason")
                        .asString(
                                root.path("promptFeedback").path("blockReason").asString("EMPTY"))));
    }
}
