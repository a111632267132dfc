package sisinfo.reading.process;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTest;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.IncidentSelectors;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sisinfo.Engine;
import sisinfo.reading.process.DocumentReading.AiOutcome;
import sisinfo.reading.process.DocumentReading.Asked;
import sisinfo.reading.process.DocumentReading.JobTypes;
import sisinfo.reading.process.DocumentReading.KeyReserved;
import sisinfo.reading.process.DocumentReading.KeyState;
import sisinfo.reading.process.DocumentReading.Messages;
import sisinfo.reading.process.DocumentReading.Read;

/** From the cheapest exact reader to AI, and what happens when no key is left. */
@CamundaProcessTest
class ReadDocumentProcessTests {

    private static final KeyReserved RESERVED = new KeyReserved(KeyState.RESERVED, "project-1", null);
    private static final Read ENOUGH = new Read(true, true);
    private static final Read NOT_ENOUGH = new Read(false, true);

    private CamundaClient client;
    private CamundaProcessTestContext context;
    private Engine engine;
    private final String documentId = UUID.randomUUID().toString();

    @BeforeEach
    void deployAndProveNothing() {
        engine = new Engine(client, context);
        engine.answer(JobTypes.READ_EXACTLY, NOT_ENOUGH);
    }

    @Test
    void stopsWhenTheExactReadersProveEverything() {
        engine.answer(JobTypes.READ_EXACTLY, ENOUGH);

        assertThatProcessInstance(start())
                .isCompleted()
                .hasCompletedElements("EndEvent_DocumentProved")
                .hasNotActivatedElements("Task_ReadByOcr");
    }

    @Test
    void stopsWhenOcrIsEnough() {
        engine.answer(JobTypes.READ_BY_OCR, ENOUGH);

        assertThatProcessInstance(start())
                .isCompleted()
                .hasCompletedElements("EndEvent_ReadWithoutAi")
                .hasNotActivatedElements("Task_ReserveKey");
    }

    @Test
    void neverAsksAModelThatThePolicyForbids() {
        engine.answer(JobTypes.READ_BY_OCR, new Read(false, false));

        assertThatProcessInstance(start())
                .isCompleted()
                .hasCompletedElements("EndEvent_ReadWithoutAi")
                .hasNotActivatedElements("Task_ReserveKey");
    }

    @Test
    void asksTheModelWithAReservedKey() {
        engine.answer(JobTypes.READ_BY_OCR, NOT_ENOUGH);
        engine.answer(JobTypes.RESERVE_KEY, RESERVED);
        var asking = engine.answer(JobTypes.ASK_MODEL, new Asked(AiOutcome.READ));

        var reading = start();

        assertThatProcessInstance(reading).isCompleted().hasCompletedElements("EndEvent_DocumentRead");
        assertThat(asking.getActivatedJobs().getFirst().getVariablesAsMap()).containsEntry("keyProject", "project-1");
        assertThat(engine.variables(reading.getProcessInstanceKey()))
                .containsOnly("documentId", "enough", "aiAllowed", "keyState", "keyProject", "retryAt", "aiOutcome");
    }

    @Test
    void acceptsThatTheModelCannotReadThePicture() {
        engine.answer(JobTypes.READ_BY_OCR, NOT_ENOUGH);
        engine.answer(JobTypes.RESERVE_KEY, RESERVED);
        engine.answer(JobTypes.ASK_MODEL, new Asked(AiOutcome.UNREADABLE));

        assertThatProcessInstance(start())
                .isCompleted()
                .hasCompletedElement("Task_ReserveKey", 1)
                .hasCompletedElements("EndEvent_DocumentRead");
    }

    @Test
    void triesTheNextKeyUntilNoneIsLeft() {
        engine.answer(JobTypes.READ_BY_OCR, NOT_ENOUGH);
        engine.answer(JobTypes.RESERVE_KEY, RESERVED, RESERVED, new KeyReserved(KeyState.NONE, null, null));
        var asking = engine.answer(JobTypes.ASK_MODEL, new Asked(AiOutcome.TRY_NEXT_KEY));

        assertThatProcessInstance(start())
                .isCompleted()
                .hasCompletedElement("Task_ReserveKey", 3)
                .hasCompletedElements("EndEvent_NoKey");
        assertThat(asking.getInvocations()).isEqualTo(2);
    }

    @Test
    void waitsForTheFirstKeyToComeBack() {
        engine.answer(JobTypes.READ_BY_OCR, NOT_ENOUGH);
        engine.answer(JobTypes.RESERVE_KEY, exhaustedFor(Duration.ofHours(9)), RESERVED);
        engine.answer(JobTypes.ASK_MODEL, new Asked(AiOutcome.READ));
        var reading = start();
        assertThatProcessInstance(reading).hasActiveElements("Gateway_KeyAwaited");

        context.increaseTime(Duration.ofHours(8));
        assertThatProcessInstance(reading).hasActiveElements("Gateway_KeyAwaited");
        context.increaseTime(Duration.ofMinutes(61));

        assertThatProcessInstance(reading)
                .isCompleted()
                .hasCompletedElements("Event_KeyAvailable", "EndEvent_DocumentRead");
    }

    @Test
    void goesOnWithoutAiWhenAPersonSaysSo() {
        engine.answer(JobTypes.READ_BY_OCR, NOT_ENOUGH);
        engine.answer(JobTypes.RESERVE_KEY, exhaustedFor(Duration.ofHours(9)));
        var reading = start();
        assertThatProcessInstance(reading)
                .hasActiveElements("Gateway_KeyAwaited")
                .isWaitingForMessage(Messages.GO_ON_WITHOUT_AI, documentId);

        engine.tell(Messages.GO_ON_WITHOUT_AI, documentId);

        assertThatProcessInstance(reading)
                .isCompleted()
                .hasCompletedElements("Event_GoOnWithoutAi", "EndEvent_WentOnWithoutAi")
                .hasNotActivatedElements("Task_AskModel");
    }

    @Test
    void staysAtAReaderThatKeepsFailingAndGoesOnWhenItIsMended() {
        var broken = new AtomicBoolean(true);
        var job = new AtomicLong();
        var ocr = context.mockJobWorker(JobTypes.READ_BY_OCR).withHandler((jobs, activated) -> {
            job.set(activated.getKey());
            if (broken.get()) {
                throw new IllegalStateException("the reader crashed");
            }
            jobs.newCompleteCommand(activated).variables(ENOUGH).send().join();
        });
        var reading = start();
        assertThatProcessInstance(reading).hasActiveIncidents().hasActiveElements("Task_ReadByOcr");
        assertThat(ocr.getInvocations()).isEqualTo(3);

        broken.set(false);
        client.newUpdateRetriesCommand(job.get()).retries(3).send().join();
        context.resolveIncident(IncidentSelectors.byElementId("Task_ReadByOcr"));

        assertThatProcessInstance(reading).isCompleted().hasNoActiveIncidents();
        assertThat(ocr.getInvocations()).isEqualTo(4);
    }

    private ProcessInstanceEvent start() {
        return engine.start(DocumentReading.PROCESS_ID, Map.of("documentId", documentId));
    }

    private KeyReserved exhaustedFor(Duration duration) {
        return new KeyReserved(KeyState.EXHAUSTED, null, engine.in(duration).toString());
    }
}
