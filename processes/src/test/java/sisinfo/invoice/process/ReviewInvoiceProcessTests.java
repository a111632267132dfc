package sisinfo.invoice.process;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.CamundaAssert.assertThatUserTask;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTest;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sisinfo.Engine;
import sisinfo.invoice.process.InvoiceReview.JobTypes;
import sisinfo.invoice.process.InvoiceReview.Outcome;
import sisinfo.invoice.process.InvoiceReview.UserTasks;

/** A person decides, is reminded, or runs out of time. */
@CamundaProcessTest
class ReviewInvoiceProcessTests {

    private CamundaClient client;
    private CamundaProcessTestContext context;
    private Engine engine;

    @BeforeEach
    void deploy() {
        engine = new Engine(client, context);
    }

    @Test
    void givesBackWhatThePersonDecided() {
        var review = start();

        context.completeUserTask(UserTasks.REVIEW, Map.of("outcome", Outcome.CONFIRMED.name(), "note", "not ours"));

        assertThatProcessInstance(review)
                .isCompleted()
                .hasCompletedElements("EndEvent_InvoiceReviewed")
                .hasVariable("outcome", "CONFIRMED");
        assertThat(engine.variables(review.getProcessInstanceKey())).containsOnly("documentId", "policy", "outcome");
    }

    @Test
    void remindsWhenTheReviewIsDueAndThenDailyWhileTheTaskStays() {
        engine.answer(JobTypes.REMIND);
        var review = start();

        context.increaseTime(Duration.ofHours(3));
        assertThatProcessInstance(review).hasNotActivatedElements("Task_RemindReviewer");
        context.increaseTime(Duration.ofMinutes(61));
        assertThatProcessInstance(review).hasCompletedElement("EndEvent_ReviewerReminded", 1);
        context.increaseTime(Duration.ofHours(24));

        assertThatProcessInstance(review)
                .isActive()
                .hasCompletedElement("EndEvent_ReviewerReminded", 2)
                .hasActiveElements(UserTasks.REVIEW);
    }

    @Test
    void remindsSevenTimesAtMost() {
        engine.answer(JobTypes.REMIND);
        var review = start();

        for (int reminder = 1; reminder <= 7; reminder++) {
            context.increaseTime(Duration.ofHours(25));
            assertThatProcessInstance(review).hasCompletedElement("EndEvent_ReviewerReminded", reminder);
        }
        context.increaseTime(Duration.ofDays(3));

        assertThatUserTask(byElementId(UserTasks.REVIEW)).isCreated();
        assertThatProcessInstance(review).isActive().hasCompletedElement("EndEvent_ReviewerReminded", 7);
    }

    @Test
    void expiresAfterThirtyDays() {
        engine.answer(JobTypes.REMIND);
        var expiring = engine.answer(JobTypes.EXPIRE);
        var review = start();

        context.increaseTime(Duration.ofDays(30).plusMinutes(1));

        assertThatProcessInstance(review)
                .isCompleted()
                .hasTerminatedElements(UserTasks.REVIEW)
                .hasCompletedElements("Task_ExpireReview", "EndEvent_ReviewExpired")
                .hasVariable("outcome", "EXPIRED");
        assertThatUserTask(byElementId(UserTasks.REVIEW)).isCanceled();
        assertThat(expiring.getInvocations()).isOne();
    }

    private ProcessInstanceEvent start() {
        var policy = Map.of("kind", "CONFIRM", "priority", 80, "dueIn", "PT4H");
        var review = engine.start(
                InvoiceReview.PROCESS_ID, Map.of("documentId", UUID.randomUUID().toString(), "policy", policy));
        assertThatUserTask(byElementId(UserTasks.REVIEW)).isCreated();
        return review;
    }
}
