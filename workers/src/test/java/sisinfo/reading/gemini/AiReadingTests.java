package sisinfo.reading.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.DomainTest;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import sisinfo.document.Channel;
import sisinfo.document.Documents;
import sisinfo.document.Receipt;
import sisinfo.document.Received;
import sisinfo.document.SampleFiles;
import sisinfo.embedded.gemini.GeminiCall;
import sisinfo.embedded.gemini.GeminiDouble;
import sisinfo.embedded.gemini.GeminiReply;
import sisinfo.reading.Readings;
import sisinfo.reading.keys.KeyPool;
import sisinfo.reading.keys.Reservation;
import sisinfo.reading.process.DocumentReading.AiOutcome;

/** The real client against a provider that fails in every way it can. */
@DomainTest
class AiReadingTests {

    private static final String ANSWER = """
            {"number":"000.148.683","series":"002","issuerTaxId":"87.789.328/0001-17","total":"1168.00","issueDate":"15/02/2025",
             "items":[{"code":"HDMI-2680","description":"CABO \\"HDMI\\"","unit":"UN","quantity":"25","unitPrice":"46.72","total":"1168.00"}]}
            """;

    @Autowired
    Readings readings;

    @Autowired
    Documents documents;

    @Autowired
    KeyPool pool;

    @Autowired
    AiCalls calls;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RedissonClient redis;

    @TempDir
    Path folder;

    private GeminiDouble gemini;
    private AiReading reading;
    private UUID document;

    @BeforeEach
    void startTheProvider() throws Exception {
        jdbc.sql("update sisinfo.ai_key set dead = false").update();
        jdbc.sql("delete from sisinfo.ai_project").update();
        redis.getKeys().deleteByPattern("sisinfo:ai:*");
        gemini = GeminiDouble.start(call -> new GeminiReply.Answer(ANSWER));
        var properties = new GeminiProperties(
                gemini.address(),
                List.of("gemini-new", "gemini-old"),
                Duration.ofSeconds(20),
                3,
                Duration.ofMillis(10));
        reading = new AiReading(readings, pool, new GeminiClient(properties), properties, calls);
        document = received();
    }

    @AfterEach
    void stopTheProvider() {
        gemini.close();
    }

    @Test
    void keepsWhatTheModelReadAndDropsWhatHasNotTheFormOfItsField() {
        assertThat(reading.read(document, "first")).isEqualTo(AiOutcome.READ);

        assertThat(content()).contains("148683", "87789328000117", "CABO").doesNotContain("15/02/2025");
        assertThat(gemini.calls()).singleElement().satisfies(it -> {
            assertThat(it.model()).isEqualTo("gemini-new");
            assertThat(it.request()).contains("responseSchema", "image/jpeg").doesNotContain("endereço");
        });
    }

    @Test
    void triesTheNextModelWhenOneIsGone() {
        gemini.script(call ->
                call.model().equals("gemini-new") ? new GeminiReply.ModelGone() : new GeminiReply.Answer(ANSWER));

        assertThat(reading.read(document, "first")).isEqualTo(AiOutcome.READ);
        assertThat(model()).isEqualTo("gemini-old");
    }

    @Test
    void restsTheProjectForAMinuteOrADay() {
        gemini.script(call -> new GeminiReply.MinuteQuota(Duration.ofSeconds(26)));
        assertThat(reading.read(document, "first")).isEqualTo(AiOutcome.TRY_NEXT_KEY);
        assertThat(pool.reserve()).isEqualTo(new Reservation.Available("second"));

        gemini.script(call -> new GeminiReply.DayQuota());
        assertThat(reading.read(document, "second")).isEqualTo(AiOutcome.TRY_NEXT_KEY);
        assertThat(pool.reserve()).isInstanceOf(Reservation.Exhausted.class);
        assertThat(reading.read(document, "second")).isEqualTo(AiOutcome.TRY_NEXT_KEY);
        assertThat(gemini.calls()).hasSize(1);
    }

    @Test
    void buriesAKeyThatIsRefusedAndUsesTheNextOfItsProject() {
        gemini.script(this::onlyTheSecondKeyWorks);

        assertThat(reading.read(document, "first")).isEqualTo(AiOutcome.TRY_NEXT_KEY);
        assertThat(reading.read(document, "first")).isEqualTo(AiOutcome.READ);

        gemini.script(call -> new GeminiReply.PermissionDenied());
        assertThat(reading.read(document, "second")).isEqualTo(AiOutcome.TRY_NEXT_KEY);
        assertThat(pool.keyOf("second")).isEmpty();
    }

    @Test
    void doesNotBurnAKeyOnABadPicture() {
        for (var reply : List.of(
                new GeminiReply.BadPicture(),
                new GeminiReply.Blocked("SAFETY"),
                new GeminiReply.Answer("não é JSON"))) {
            gemini.script(call -> reply);
            assertThat(reading.read(document, "first")).isEqualTo(AiOutcome.UNREADABLE);
        }
        assertThat(pool.reserve()).isEqualTo(new Reservation.Available("first"));
        assertThat(pool.views()).noneMatch(it -> it.dead() || it.resetsAt() != null);
    }

    @Test
    void isPatientWithAProviderThatFails() {
        gemini.script(
                call -> gemini.calls().size() < 3 ? new GeminiReply.Failure(503) : new GeminiReply.Answer(ANSWER));
        assertThat(reading.read(document, "first")).isEqualTo(AiOutcome.READ);
        assertThat(gemini.calls()).hasSize(3).extracting(GeminiCall::key).containsOnly("first-key-0001");

        gemini.script(call -> new GeminiReply.HangUp());
        assertThatThrownBy(() -> reading.read(document, "first")).isInstanceOf(ProviderAway.class);
        assertThat(pool.reserve()).isEqualTo(new Reservation.Available("first"));
    }

    @Test
    void recordsEveryCallWithoutItsContent() {
        Acting.as(new Actor.Machinery("read-with-ai", 4711), () -> reading.read(document, "first"));

        assertThat(jdbc.sql("""
                                select concat_ws(' ', purpose, asked_by, process_instance, outcome, model, tokens)
                                  from sisinfo.ai_call where document_id = ?""").param(document).query(String.class).list())
                .containsExactly("READ_INVOICE read-with-ai 4711 Read gemini-new 1600");
    }

    private GeminiReply onlyTheSecondKeyWorks(GeminiCall call) {
        return call.key().equals("first-key-0002") ? new GeminiReply.Answer(ANSWER) : new GeminiReply.KeyInvalid();
    }

    private String content() {
        return jdbc.sql(
                        "select content::text from sisinfo.reading_contribution where document_id = ? and source = 'AI'")
                .param(document)
                .query(String.class)
                .single();
    }

    private String model() {
        return jdbc.sql("select model from sisinfo.reading_contribution where document_id = ? and source = 'AI'")
                .param(document)
                .query(String.class)
                .single();
    }

    private UUID received() throws IOException {
        var file = Files.createTempFile(folder, "upload", ".png");
        Files.write(file, SampleFiles.picture(300, 400, "png"));
        return ((Received.Accepted) documents.receive(file, new Receipt("foto.png", Channel.WEB, null))).documentId();
    }
}
