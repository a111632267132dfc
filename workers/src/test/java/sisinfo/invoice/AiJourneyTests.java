package sisinfo.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.AiProvider;
import sisinfo.EngineTest;
import sisinfo.access.By;
import sisinfo.document.DocumentStatus;
import sisinfo.document.SampleFiles;
import sisinfo.embedded.gemini.GeminiCall;
import sisinfo.embedded.gemini.GeminiReply;
import sisinfo.invoice.process.InvoiceIntake;
import sisinfo.invoice.process.InvoiceReview;
import sisinfo.reading.AiWaits;
import sisinfo.reading.FieldName;
import sisinfo.reading.Verdict;

/** Pictures that only the AI can read, with a provider that runs out of quota. */
@EngineTest
class AiJourneyTests {

    private static final UUID ANA = UUID.randomUUID();

    @Autowired
    Journey journey;

    @Autowired
    Reviews reviews;

    @Autowired
    Intakes intakes;

    @Autowired
    AiWaits waits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RedissonClient redis;

    @BeforeEach
    @AfterEach
    void restoreTheQuota() {
        AiProvider.readsNothing();
        jdbc.sql("delete from sisinfo.ai_project").update();
        redis.getKeys().deleteByPattern("sisinfo:ai:*");
    }

    @Test
    void waitsWhileEveryProjectRestsAndThenGoesOn() throws Exception {
        var number = anyNumber();
        AiProvider.get()
                .script(call -> AiProvider.get().calls().size() <= 2
                        ? new GeminiReply.MinuteQuota(Duration.ofSeconds(3))
                        : answer(number));

        var id = journey.send(SampleFiles.picture(600, 800, "png"));
        journey.until(() -> isWaiting(id));
        journey.awaitTask(id, InvoiceReview.UserTasks.REVIEW);

        assertThat(AiProvider.get().calls())
                .extracting(GeminiCall::key)
                .startsWith("first-key-0001", "second-key-0001")
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(reviews.view(id).evidence().field(FieldName.NUMBER).orElseThrow())
                .satisfies(it -> {
                    assertThat(it.value()).isEqualTo(number);
                    assertThat(it.verdict()).isEqualTo(Verdict.UNPROVED);
                });
    }

    @Test
    void reviewsWithoutTheAiWhenAPersonDoesNotWant() throws Exception {
        AiProvider.get().script(call -> new GeminiReply.DayQuota());
        var id = journey.send(SampleFiles.picture(600, 800, "png"));
        journey.until(() -> isWaiting(id));

        waits.end(id);

        journey.awaitTask(id, InvoiceReview.UserTasks.REVIEW);
    }

    @Test
    void asksAPersonWhetherTwoPicturesShowTheSameInvoice() throws Exception {
        var number = anyNumber();
        AiProvider.get().script(call -> answer(number));
        var first = journey.send(SampleFiles.picture(600, 800, "png"));
        journey.awaitTask(first, InvoiceReview.UserTasks.REVIEW);
        var second = journey.send(SampleFiles.picture(600, 800, "png"));
        journey.awaitTask(second, InvoiceIntake.UserTasks.DECIDE_DUPLICATE);
        var third = journey.send(SampleFiles.picture(600, 800, "png"));
        journey.awaitTask(third, InvoiceIntake.UserTasks.DECIDE_DUPLICATE);

        By.technician(ANA, () -> reviews.decideDuplicate(second, true, ANA));
        By.technician(ANA, () -> reviews.decideDuplicate(third, false, ANA));

        journey.awaitStatus(second, DocumentStatus.JOINED);
        journey.awaitEnd(second);
        assertThat(intakes.documents(first)).containsExactly(first, second);
        journey.awaitTask(third, InvoiceReview.UserTasks.REVIEW);
    }

    private boolean isWaiting(UUID documentId) {
        return jdbc.sql("""
                        select count(*) from engine.timer t join engine.process_instance p on p.key = t.process_instance_key
                         where p.subject = ? and p.process_id = 'ReadDocumentProcess'
                        """).param(documentId.toString()).query(Integer.class).single() == 1;
    }

    private static GeminiReply answer(String number) {
        return new GeminiReply.Answer("""
                {"number":"%s","series":"1","model":"55","issuerTaxId":"11222333000181","total":"10.00","items":[]}""".formatted(number));
    }

    private static String anyNumber() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(1, 999_999_999));
    }
}
