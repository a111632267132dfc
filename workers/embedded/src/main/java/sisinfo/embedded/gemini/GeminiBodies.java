package sisinfo.embedded.gemini;

/** The provider's JSON, success and errors, as its public documentation and bug reports show it. */
final class GeminiBodies {

    private GeminiBodies() {}

    static String answer(String model, String text) {
        return """
                {"candidates":[{"content":{"role":"model","parts":[{"text":%s}]},"finishReason":"STOP","index":0}],
                 "usageMetadata":{"promptTokenCount":1290,"candidatesTokenCount":310,"totalTokenCount":1600},
                 "modelVersion":"%s","responseId":"double"}
                """.formatted(quoted(text), model);
    }

    static String blocked(String model, String finishReason) {
        return """
                {"candidates":[{"finishReason":"%s","index":0}],"usageMetadata":{"totalTokenCount":1290},"modelVersion":"%s"}
                """.formatted(finishReason, model);
    }

    static String quota(String model, String quotaId, String delay) {
        return """
                {"error":{"code":429,"message":"You exceeded your current quota.","status":"RESOURCE_EXHAUSTED","details":[
                 {"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[{
                   "quotaMetric":"generativelanguage.googleapis.com/generate_content_free_tier_requests",
                   "quotaId":"%s","quotaDimensions":{"location":"global","model":"%s"},"quotaValue":"10"}]},
                 {"@type":"type.googleapis.com/google.rpc.Help","links":[]},
                 {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"%s"}]}}
                """.formatted(quotaId, model, delay);
    }

    static String error(int code, String status, String message, String reason) {
        var details = reason.isEmpty() ? "" : """
                ,"details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"%s","domain":"googleapis.com",\
                "metadata":{"service":"generativelanguage.googleapis.com"}}]""".formatted(reason);
        return """
                {"error":{"code":%d,"message":%s,"status":"%s"%s}}""".formatted(code, quoted(message), status, details);
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
