package sisinfo.embedded.gemini;

/**
 * One call as the double saw it.
 *
 * @param request the JSON body
 */
public record GeminiCall(String key, String model, String request) {}
