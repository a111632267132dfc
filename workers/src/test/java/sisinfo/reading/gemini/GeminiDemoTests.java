package sisinfo.reading.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import sisinfo.reading.FieldReading;
import sisinfo.reading.keys.AiKey;

/** The demo of the AI provider, asked by the real client. */
class GeminiDemoTests {

    private static final AiKey KEY = new AiKey("demo", "AQ.chave-de-demonstracao");

    @TempDir
    Path folder;

    @Test
    void readsNothingUnlessToldWhatToAnswer() {
        try (var context = start("--sisinfo.embedded.gemini.enabled=true")) {
            assertThat(context.getEnvironment().getProperty("sisinfo.reading.ai.keys.demo"))
                    .isEqualTo(KEY.secret());
            assertThat(numberReadBy(context)).isEmpty();
        }
    }

    @Test
    void givesTheAnswersOfAFolderRoundAndRound() throws IOException {
        Files.writeString(folder.resolve("2.json"), "{\"number\":\"222\"}");
        Files.writeString(folder.resolve("1.json"), "{\"number\":\"111\"}");
        Files.writeString(folder.resolve("notes.txt"), "not an answer");

        try (var context =
                start("--sisinfo.embedded.gemini.enabled=true", "--sisinfo.embedded.gemini.answers=" + folder)) {
            assertThat(numberReadBy(context)).isEqualTo("111");
            assertThat(numberReadBy(context)).isEqualTo("222");
            assertThat(numberReadBy(context)).isEqualTo("111");
        }
    }

    @Test
    void isNotThereUnlessAskedFor() {
        try (var context = start()) {
            assertThat(context.getBean(GeminiProperties.class).baseUrl()).hasScheme("https");
            assertThat(context.getEnvironment().getProperty("sisinfo.reading.ai.keys.demo"))
                    .isNull();
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(GeminiConfiguration.class, GeminiClient.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "sisinfo.embedded.postgres.enabled=false",
                        "sisinfo.embedded.redis.enabled=false",
                        "sisinfo.embedded.mongo.enabled=false",
                        "sisinfo.embedded.engine.enabled=false")
                .run(arguments);
    }

    private static String numberReadBy(ConfigurableApplicationContext context) {
        var answer = context.getBean(GeminiClient.class).ask(KEY, "gemini-demo", "{}");
        assertThat(answer).isInstanceOf(GeminiAnswer.Read.class);
        return ((GeminiAnswer.Read) answer)
                .contribution().fields().stream()
                        .map(FieldReading::value)
                        .findFirst()
                        .orElse("");
    }
}
