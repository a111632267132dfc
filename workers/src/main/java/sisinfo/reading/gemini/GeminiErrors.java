package sisinfo.reading.gemini;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the provider's error body: {@code error.details[]} tells a minute's quota from a day's, and a dead key from a bad request. */
final class GeminiErrors {

    private static final Duration DEFAULT_DELAY = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GeminiErrors() {}

    static GeminiAnswer read(int status, String body) {
        var error = parse(body).path("error");
        return switch (status) {
            case 400 -> badRequest(error);
            case 401, 403 ->
                new GeminiAnswer.KeyRefused(
                        reason(error).orElse(error.path("status").asString("HTTP " + status)));
            case 404 -> new GeminiAnswer.ModelGone();
            case 429 -> quota(error);
            default ->
                status >= 500 || status == 408 || status == 499
                        ? new GeminiAnswer.ProviderFailed("HTTP " + status)
                        : new GeminiAnswer.Unreadable("HTTP " + status);
        };
    }

    private static GeminiAnswer badRequest(JsonNode error) {
        var reason = reason(error).orElse("");
        if (reason.startsWith("API_KEY") || error.path("status").asString("").equals("FAILED_PRECONDITION")) {
            return new GeminiAnswer.KeyRefused(reason.isEmpty() ? "FAILED_PRECONDITION" : reason);
        }
        return new GeminiAnswer.Unreadable("INVALID_ARGUMENT");
    }

    private static GeminiAnswer quota(JsonNode error) {
        var quota = details(error)
                .flatMap(it -> StreamSupport.stream(it.path("violations").spliterator(), false))
                .map(it -> it.path("quotaId").asString(""))
                .filter(it -> !it.isEmpty())
                // A day's quota outlasts a minute's when both ran out.
                .min((a, b) -> Boolean.compare(isDaily(b), isDaily(a)))
                .orElse("RESOURCE_EXHAUSTED");
        return isDaily(quota) ? new GeminiAnswer.DayQuota(quota) : new GeminiAnswer.MinuteQuota(quota, delay(error));
    }

    private static boolean isDaily(String quota) {
        return quota.toLowerCase(Locale.ROOT).contains("perday");
    }

    private static Duration delay(JsonNode error) {
        return details(error)
                .map(it -> it.path("retryDelay").asString(""))
                .filter(it -> it.matches("\\d+(\\.\\d+)?s"))
                .findFirst()
                .map(it -> Duration.ofMillis((long) (1000 * Double.parseDouble(it.substring(0, it.length() - 1)))))
                .orElse(DEFAULT_DELAY);
    }

    private static Optional<String> reason(JsonNode error) {
        return details(error)
                .map(it -> it.path("reason").asString(""))
                .filter(it -> !it.isEmpty())
                .findFirst();
    }

    private static Stream<JsonNode> details(JsonNode error) {
        return StreamSupport.stream(error.path("details").spliterator(), false);
    }

    private static JsonNode parse(@Nullable String body) {
        try {
            return JSON.readTree(body == null ? "{}" : body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }
}
