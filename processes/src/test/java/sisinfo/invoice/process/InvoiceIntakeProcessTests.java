package sisinfo.invoice.process;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.CamundaAssert.assertThatUserTask;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTest;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceSelector;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sisinfo.Engine;
import sisinfo.invoice.process.InvoiceIntake.DuplicateDecided;
import sisinfo.invoice.process.InvoiceIntake.Identified;
import sisinfo.invoice.process.InvoiceIntake.Identity;
import sisinfo.invoice.process.InvoiceIntake.JobTypes;
import sisinfo.invoice.process.InvoiceIntake.Messages;
import sisinfo.invoice.process.InvoiceIntake.Origin;
import sisinfo.invoice.process.InvoiceReview.Outcome;
import sisinfo.reading.process.DocumentReading;
import sisinfo.reading.process.DocumentReading.Read;

/** From a document that arrives to an invoice that is registered, or to a reason why not. */
@CamundaProcessTest
class InvoiceIntakeProcessTests {

    private static final ProcessInstanceSelector INTAKE = byProcessId(InvoiceIntake.PROCESS_ID);

    private CamundaClient client;
    private CamundaProcessTestContext context;
    private Engine engine;
    private final String documentId = UUID.randomUUID().toString();

    @BeforeEach
    void deployAndRead() {
        engine = new Engine(client, context);
        engine.answer(DocumentReading.JobTypes.READ_EXACTLY, new Read(true, true));
    }

    @Test
    void registersAConfirmedInvoice() {
        identified(Identity.NEW, Origin.XML);
        var registering = engine.answer(JobTypes.REGISTER);

        engine.tell(Messages.DOCUMENT_RECEIVED, documentId);
        review(Outcome.CONFIRMED);

        assertThatProcessInstance(INTAKE)
                .isCompleted()
                .hasCompletedElementsInOrder(
                        "StartEvent_DocumentReceived",
                        "CallActivity_ReadDocument",
                        "Task_IdentifyInvoice",
                        "Task_WeighEvidence",
                        "CallActivity_ReviewInvoice",
                        "Task_RegisterInvoice",
                        "EndEvent_InvoiceRegistered")
                .hasNotActivatedElements("Task_CloseIntake", "Task_DecideDuplicate");
        assertThat(registering.getActivatedJobs())
                .singleElement()
                .satisfies(job -> assertThat(job.getVariablesAsMap()).containsEntry("documentId", documentId));
    }

    @Test
    void asksForTheReviewThatThePolicyDemands() {
        identified(Identity.NEW, Origin.XML);

        engine.tell(Messages.DOCUMENT_RECEIVED, documentId);

        assertThatUserTask(byElementId(InvoiceReview.UserTasks.REVIEW))
                .isCreated()
                .hasName("Conferir nota fiscal")
                .hasPriority(80)
                .hasCandidateGroups(List.of("INTERN", "TECHNICIAN"));
        var task = engine.task(InvoiceReview.UserTasks.REVIEW);
        assertThat(task.getExternalFormReference()).isEqualTo("review-invoice");
        assertThat(OffsetDateTime.parse(task.getDueDate().toString()))
                .isCloseTo(engine.in(Duration.ofHours(4)), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void joinsAKnownInvoice() {
        identified(Identity.JOINED, Origin.IMAGE);

        engine.tell(Messages.DOCUMENT_RECEIVED, documentId);

        assertThatProcessInstance(INTAKE)
                .isCompleted()
                .hasCompletedElements("EndEvent_InvoiceJoined")
                .hasNotActivatedElements("Task_WeighEvidence", "Task_DecideDuplicate");
    }

    @Test
    void discardsADuplicate() {
        identified(Identity.SUSPECTED, Origin.IMAGE);
        var discarding = engine.answer(JobTypes.DISCARD);

        engine.tell(Messages.DOCUMENT_RECEIVED, documentId);
        decide(true);

        assertThatProcessInstance(INTAKE)
                .isCompleted()
                .hasCompletedElements("Task_DiscardDocument", "EndEvent_InvoiceJoined")
                .hasNotActivatedElements("Task_WeighEvidence");
        assertThat(discarding.getInvocations()).isOne();
    }

    @Test
    void reviewsWhatOnlyLookedLikeADuplicate() {
        identified(Identity.SUSPECTED, Origin.IMAGE);

        engine.tell(Messages.DOCUMENT_RECEIVED, documentId);
        decide(false);

        assertThatProcessInstance(INTAKE)
                .hasCompletedElements("Task_DecideDuplicate", "Task_WeighEvidence")
                .hasActiveElements("CallActivity_ReviewInvoice");
    }

    @Test
    void closesASuspectedDuplicateNobodyDecided() {
        identified(Identity.SUSPECTED, Origin.IMAGE);
        var closing = engine.answer(JobTypes.CLOSE);

        engine.tell(Messages.DOCUMENT_RECEIVED, documentId);
        assertThatUserTask(byElementId(InvoiceIntake.UserTasks.DECIDE_DUPLICATE))
                .isCreated();
        context.increaseTime(Duration.ofDays(31));

        assertThatProcessInstance(INTAKE)
                .isCompleted()
                .hasCompletedElements("BoundaryEvent_DecisionExpired", "Task_CloseIntake")
                .hasNotActivatedElements("Task_DiscardDocument", "Task_WeighEvidence");
        assertThat(closing.getActivatedJobs().getFirst().getVariablesAsMap()).containsEntry("outcome", "EXPIRED");
    }

    @Test
    void closesARefusedInvoice() {
        identified(Identity.NEW, Origin.PDF);
        var closing = engine.answer(JobTypes.CLOSE);

        engine.tell(Messages.DOCUMENT_RECEIVED, documentId);
        review(Outcome.REFUSED);

        assertThatProcessInstance(INTAKE)
                .isCompleted()
                .hasCompletedElements("Task_CloseIntake", "EndEvent_IntakeClosed")
                .hasNotActivatedElements("Task_RegisterInvoice");
        assertThat(closing.getActivatedJobs().getFirst().getVariablesAsMap()).containsEntry("outcome", "REFUSED");
    }

    @Test
    void closesWhatNobodyReviewed() {
        identified(Identity.NEW, Origin.PDF);
        engine.answer(InvoiceReview.JobTypes.REMIND);
        engine.answer(InvoiceReview.JobTypes.EXPIRE);
        var closing = engine.answer(JobTypes.CLOSE);

        engine.tell(Messages.DOCUMENT_RECEIVED, documentId);
        assertThatUserTask(byElementId(InvoiceReview.UserTasks.REVIEW)).isCreated();
        context.increaseTime(Duration.ofDays(31));

        assertThatProcessInstance(INTAKE).isCompleted().hasCompletedElements("Task_CloseIntake");
        assertThat(closing.getActivatedJobs().getFirst().getVariablesAsMap()).containsEntry("outcome", "EXPIRED");
    }

    @Test
    void startsOnceForARepeatedMessage() {
        identified(Identity.JOINED, Origin.XML);
        engine.tell(Messages.DOCUMENT_RECEIVED, documentId);

        assertThatThrownBy(() -> engine.tell(Messages.DOCUMENT_RECEIVED, documentId))
                .hasMessageContaining("ALREADY_EXISTS");

        assertThatProcessInstance(INTAKE).isCompleted();
        assertThat(engine.instances(InvoiceIntake.PROCESS_ID)).hasSize(1);
    }

    @Test
    void keepsIdsAndDecisionsOnly() {
        engine.answer(
                JobTypes.IDENTIFY,
                Map.of(
                        "identity",
                        "NEW",
                        "origin",
                        "XML",
                        "contradicted",
                        0,
                        "unproved",
                        0,
                        "supplierName",
                        "never meant for the engine"));
        engine.answer(JobTypes.REGISTER, Map.of());

        engine.tell(Messages.DOCUMENT_RECEIVED, documentId);
        review(Outcome.CONFIRMED);

        assertThatProcessInstance(INTAKE)
                .isCompleted()
                .hasVariable("documentId", documentId)
                .hasVariable("policy", Map.of("kind", "CONFIRM", "priority", 80, "dueIn", "PT4H"))
                .hasVariable("outcome", "CONFIRMED");
        assertThat(engine.variables(engine.instances(InvoiceIntake.PROCESS_ID).getFirst()))
                .containsExactlyInAnyOrder(
                        "documentId", "identity", "origin", "contradicted", "unproved", "policy", "outcome");
    }

    private void identified(Identity identity, Origin origin) {
        engine.answer(JobTypes.IDENTIFY, new Identified(identity, origin, 0, 0));
    }

    private void review(Outcome outcome) {
        assertThatUserTask(byElementId(InvoiceReview.UserTasks.REVIEW)).isCreated();
        context.completeUserTask(InvoiceReview.UserTasks.REVIEW, Map.of("outcome", outcome.name()));
    }

    private void decide(boolean duplicate) {
        assertThatUserTask(byElementId(InvoiceIntake.UserTasks.DECIDE_DUPLICATE))
                .isCreated()
                .hasCandidateGroups(List.of("TECHNICIAN"));
        assertThat(engine.task(InvoiceIntake.UserTasks.DECIDE_DUPLICATE).getExternalFormReference())
                .isEqualTo("decide-duplicate");
        context.completeUserTask(
                InvoiceIntake.UserTasks.DECIDE_DUPLICATE,
                Map.of("duplicate", new DuplicateDecided(duplicate).duplicate()));
    }
}
