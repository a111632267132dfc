package sisinfo.invoice.process;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.CamundaAssert.assertThatUserTask;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTest;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceSelector;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sisinfo.Engine;
import sisinfo.invoice.process.InvoiceIntake.Identified;
import sisinfo.invoice.process.InvoiceIntake.Identity;
import sisinfo.invoice.process.InvoiceIntake.JobTypes;
import sisinfo.invoice.process.InvoiceIntake.Messages;
import sisinfo.invoice.process.InvoiceIntake.Origin;
import sisinfo.reading.process.DocumentReading;
import sisinfo.reading.process.DocumentReading.KeyReserved;
import sisinfo.reading.process.DocumentReading.KeyState;
import sisinfo.reading.process.DocumentReading.Read;

/** Whoever sent a document may take it back, whatever is being done with it. */
@CamundaProcessTest
class WithdrawnDocumentTests {

    private static final ProcessInstanceSelector INTAKE = byProcessId(InvoiceIntake.PROCESS_ID);
    private static final ProcessInstanceSelector REVIEW = byProcessId(InvoiceReview.PROCESS_ID);
    private static final ProcessInstanceSelector READING = byProcessId(DocumentReading.PROCESS_ID);

    private CamundaClient client;
    private CamundaProcessTestContext context;
    private Engine engine;
    private final String documentId = UUID.randomUUID().toString();

    @BeforeEach
    void deploy() {
        engine = new Engine(client, context);
    }

    @Test
    void stopsTheReviewOfAWithdrawnDocument() {
        engine.answer(DocumentReading.JobTypes.READ_EXACTLY, new Read(true, true));
        engine.answer(JobTypes.IDENTIFY, new Identified(Identity.NEW, Origin.XML, 0, 0));
        var withdrawing = engine.answer(JobTypes.WITHDRAW);
        engine.tell(Messages.DOCUMENT_RECEIVED, documentId);
        assertThatUserTask(byElementId(InvoiceReview.UserTasks.REVIEW)).isCreated();

        engine.tell(Messages.DOCUMENT_WITHDRAWN, documentId);

        assertThatProcessInstance(INTAKE)
                .isCompleted()
                .hasCompletedElements("Task_WithdrawDocument", "EndEvent_DocumentWithdrawn")
                .hasTerminatedElements("CallActivity_ReviewInvoice");
        assertThatProcessInstance(REVIEW).isTerminated();
        assertThatUserTask(byElementId(InvoiceReview.UserTasks.REVIEW)).isCanceled();
        assertThat(withdrawing.getInvocations()).isOne();
    }

    @Test
    void stopsTheReadingOfAWithdrawnDocument() {
        engine.answer(DocumentReading.JobTypes.READ_EXACTLY, new Read(false, true));
        engine.answer(DocumentReading.JobTypes.READ_BY_OCR, new Read(false, true));
        engine.answer(
                DocumentReading.JobTypes.RESERVE_KEY,
                new KeyReserved(
                        KeyState.EXHAUSTED, null, engine.in(Duration.ofHours(5)).toString()));
        engine.answer(JobTypes.WITHDRAW);
        engine.tell(Messages.DOCUMENT_RECEIVED, documentId);
        assertThatProcessInstance(READING).hasActiveElements("Gateway_KeyAwaited");

        engine.tell(Messages.DOCUMENT_WITHDRAWN, documentId);

        assertThatProcessInstance(INTAKE).isCompleted().hasCompletedElements("EndEvent_DocumentWithdrawn");
        assertThatProcessInstance(READING).isTerminated();
    }
}
