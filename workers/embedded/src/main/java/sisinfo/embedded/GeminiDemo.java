package sisinfo.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import sisinfo.embedded.gemini.GeminiDouble;
import sisinfo.embedded.gemini.GeminiReply;

/** When asked for, plays the AI provider, so that the way over the AI can be shown without a key and without the internet. */
final class GeminiDemo implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** What the model answers when it can read nothing: a field it does not know stays empty. */
    private static final String NOTHING = "{\"number\":\"\",\"issuerTaxId\":\"\",\"total\":\"\",\"items\":[]}";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedProperties properties =
                Binder.get(context.getEnvironment()).bindOrCreate("sisinfo.embedded", EmbeddedProperties.class);
        if (!properties.enabled() || !properties.gemini().enabled()) {
            return;
        }
        try {
            GeminiDouble gemini = GeminiDouble.start(_ -> new GeminiReply.Answer(NOTHING));
            List<String> answers = answers(properties.gemini().answers());
            var next = new AtomicInteger();
            gemini.script(_ -> new GeminiReply.Answer(
                    answers.isEmpty() ? NOTHING : answers.get(next.getAndIncrement() % answers.size())));
            tell(context, gemini);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo of the AI provider does not start", e);
        }
    }

    private static List<String> answers(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(GeminiDemo::read)
                    .toList();
        }
    }

    private static void tell(ConfigurableApplicationContext context, GeminiDouble gemini) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "sisinfo-embedded-gemini",
                        Map.of(
                                "sisinfo.reading.gemini.base-url",
                                gemini.address().toString(),
                                "sisinfo.reading.ai.keys.demo",
                                "AQ.chave-de-demonstracao")));
        ((DefaultSingletonBeanRegistry) context.getBeanFactory())
                .registerDisposableBean("embeddedGemini", gemini::close);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
