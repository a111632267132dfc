package sisinfo.reading.gemini;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.reading.Readings;
import sisinfo.reading.keys.AiKey;
import sisinfo.reading.keys.KeyPool;
import sisinfo.reading.process.DocumentReading.AiOutcome;

/** Has the model read a document and tells the key pool how it went. */
@Service
@Needs(Permission.PROCESS_STEP)
public class AiReading {

    private final Readings readings;
    private final KeyPool pool;
    private final GeminiClient client;
    private final GeminiProperties properties;
    private final AiCalls calls;

    AiReading(Readings readings, KeyPool pool, GeminiClient client, GeminiProperties properties, AiCalls calls) {
        this.readings = readings;
        this.pool = pool;
        this.client = client;
        this.properties = properties;
        this.calls = calls;
    }

    /**
     * Asks with a key of the project. Safe to repeat: the last answer counts.
     *
     * @throws ProviderAway when the provider itself fails again and again; the engine tries later
     */
    public AiOutcome read(UUID documentId, String project) {
        var key = pool.keyOf(project);
        if (key.isEmpty()) {
            return AiOutcome.TRY_NEXT_KEY;
        }
        var request = GeminiRequests.of(readings.open(documentId));
        var start = System.nanoTime();
        var answer = ask(documentId, key.get(), request);
        return switch (answer) {
            case GeminiAnswer.Read read -> {
                pool.succeeded(key.get());
                readings.keep(documentId, read.contribution(), millisSince(start), read.model());
                yield AiOutcome.READ;
            }
            case GeminiAnswer.Unreadable unreadable -> {
                pool.failed(key.get());
                yield AiOutcome.UNREADABLE;
            }
            case GeminiAnswer.MinuteQuota quota -> {
                pool.usedUpForNow(key.get(), quota.retryDelay(), quota.quota());
                yield AiOutcome.TRY_NEXT_KEY;
            }
            case GeminiAnswer.DayQuota quota -> {
                pool.usedUpForToday(key.get(), quota.quota());
                yield AiOutcome.TRY_NEXT_KEY;
            }
            case GeminiAnswer.KeyRefused refused -> {
                pool.refused(key.get(), refused.reason());
                yield AiOutcome.TRY_NEXT_KEY;
            }
            case GeminiAnswer.ModelGone gone -> throw ProviderAway.because("no configured model exists");
            case GeminiAnswer.ProviderFailed failed -> {
                pool.failed(key.get());
                throw ProviderAway.because(failed.reason());
            }
        };
    }

    private GeminiAnswer ask(UUID documentId, AiKey key, String request) {
        GeminiAnswer answer = new GeminiAnswer.ModelGone();
        for (var model : properties.models()) {
            answer = patiently(documentId, key, model, request);
            if (!(answer instanceof GeminiAnswer.ModelGone)) {
                return answer;
            }
        }
        return answer;
    }

    private GeminiAnswer patiently(UUID documentId, AiKey key, String model, String request) {
        var pause = properties.backoff();
        for (int attempt = 1; ; attempt++) {
            var start = System.nanoTime();
            var answer = client.ask(key, model, request);
            calls.record(documentId, key.project(), model, answer, millisSince(start));
            if (!(answer instanceof GeminiAnswer.ProviderFailed) || attempt >= properties.attempts()) {
                return answer;
            }
            rest(pause);
            pause = pause.multipliedBy(2);
        }
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProviderAway.because("interrupted");
        }
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
