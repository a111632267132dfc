package sisinfo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import sisinfo.embedded.gemini.GeminiDouble;
import sisinfo.embedded.gemini.GeminiReply;

/** The AI provider's double, one for all tests of a run; unless a test says otherwise it cannot read anything. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class AiProvider implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final GeminiDouble PROVIDER = start();

    public static GeminiDouble get() {
        return PROVIDER;
    }

    public static void readsNothing() {
        PROVIDER.script(call -> new GeminiReply.BadPicture());
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "ai-provider",
                        Map.of(
                                "sisinfo.reading.gemini.base-url",
                                        PROVIDER.address().toString(),
                                "sisinfo.reading.gemini.backoff", "10ms",
                                "sisinfo.reading.ai.keys.first", "first-key-0001",
                                "sisinfo.reading.ai.keys.second", "second-key-0001")));
    }

    private static GeminiDouble start() {
        try {
            return GeminiDouble.start(call -> new GeminiReply.BadPicture());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
