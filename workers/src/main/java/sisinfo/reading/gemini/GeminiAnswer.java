package sisinfo.reading.gemini;

import java.time.Duration;
import sisinfo.reading.Contribution;

/** What came back from the model, told apart as the key pool needs it. */
sealed interface GeminiAnswer {

    /** @param model as the response names it, which may not be the one that was asked for */
    record Read(Contribution contribution, String model, int tokens) implements GeminiAnswer {}

    /** The picture or the answer is of no use; the key did its work. */
    record Unreadable(String reason) implements GeminiAnswer {}

    record MinuteQuota(String quota, Duration retryDelay) implements GeminiAnswer {}

    record DayQuota(String quota) implements GeminiAnswer {}

    record KeyRefused(String reason) implements GeminiAnswer {}

    record ModelGone() implements GeminiAnswer {}

    /** 5xx or no answer at all. */
    record ProviderFailed(String reason) implements GeminiAnswer {}
}
