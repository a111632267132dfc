package sisinfo.embedded.gemini;

import java.time.Duration;

/** What the double answers to one call, in the provider's words. */
public sealed interface GeminiReply {

    /** The model read the picture and answers this JSON. */
    record Answer(String json) implements GeminiReply {}

    /** The model answers no candidate, as it does for blocked or empty content. */
    record Blocked(String finishReason) implements GeminiReply {}

    /** A minute's quota of the project is used up. */
    record MinuteQuota(Duration retryDelay) implements GeminiReply {}

    /** A day's quota of the project is used up. */
    record DayQuota() implements GeminiReply {}

    /** The key is unknown or expired: HTTP 400, reason API_KEY_INVALID. */
    record KeyInvalid() implements GeminiReply {}

    /** The key may not do this: HTTP 403. */
    record PermissionDenied() implements GeminiReply {}

    /** The picture cannot be processed: HTTP 400 without a reason about the key. */
    record BadPicture() implements GeminiReply {}

    /** No such model: HTTP 404. */
    record ModelGone() implements GeminiReply {}

    /** The provider fails. */
    record Failure(int status) implements GeminiReply {}

    /** The connection ends without an answer. */
    record HangUp() implements GeminiReply {}
}
