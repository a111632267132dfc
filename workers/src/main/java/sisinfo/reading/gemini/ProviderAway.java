package sisinfo.reading.gemini;

/** The AI provider fails; nothing is wrong with the document or the key. */
public final class ProviderAway extends RuntimeException {

    private ProviderAway(String message) {
        super(message);
    }

    static ProviderAway because(String reason) {
        return new ProviderAway("The AI provider is away: " + reason);
    }
}
