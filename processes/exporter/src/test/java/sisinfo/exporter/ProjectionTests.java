package sisinfo.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static sisinfo.exporter.Stack.eventually;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class ProjectionTests {

    private final Stack stack = Stack.running();

    @Test
    void showsEverythingThatWaitsAndForgetsItWhenItGoesOn() {
        stack.deploy(everything(), "everything.bpmn");
        long instance = stack.create("everything", Map.of("documentId", "d-1", "code", "c-1"));

        eventually(() -> {
            assertThat(of(
                            "user_task",
                            "element_id, subject, state, candidate_groups::text, candidate_users::text, "
                                    + "due_at at time zone 'UTC', follow_up_at at time zone 'UTC', priority, form_key, assignee",
                            instance))
                    .containsExactly(
                            "task|d-1|CREATED|{buyers,clerks}|{ana}|2030-01-02 03:04:05|2029-12-31 03:00:00|70|review|null");
            assertThat(of("timer", "element_id, repetitions, due_at > now()", instance))
                    .containsExactly("timer|1|t");
            assertThat(of("message_subscription", "element_id, message_name, correlation_key", instance))
                    .containsExactly("message|paid|c-1");
            assertThat(of("incident", "element_id, error_type, state, resolved_at", instance))
                    .containsExactly("broken|EXTRACT_VALUE_ERROR|ACTIVE|null");
            assertThat(stack.postgres.rows(
                            "select subject, state, ended_at, root_key = key from engine.process_instance where key = ?",
                            instance))
                    .containsExactly("d-1|ACTIVE|null|t");
        });
        assertThat(
                        stack.postgres.rows(
                                "select name, version, resource_name, xml like '%bpmn%' from engine.process_definition where process_id = 'everything'"))
                .containsExactly("All of it|1|everything.bpmn|t");
        assertThat(of("sequence_flow", "sum(taken)", instance)).containsExactly("6");

        failTheJob();
        eventually(() -> assertThat(of("job_trouble", "element_id, type, state, retries, error_message", instance))
                .containsExactly("failing|failing|FAILED|0|no paper"));

        stack.client()
                .newAssignUserTaskCommand(task(instance))
                .assignee("ana")
                .send()
                .join();
        eventually(() -> assertThat(of("user_task", "assignee", instance)).containsExactly("ana"));
        stack.client().newCompleteUserTaskCommand(task(instance)).send().join();
        eventually(() ->
                assertThat(of("user_task", "state, ended_at is null", instance)).containsExactly("COMPLETED|f"));

        stack.client()
                .newPublishMessageCommand()
                .messageName("paid")
                .correlationKey("c-1")
                .send()
                .join();
        eventually(() -> assertThat(of("message_subscription", "*", instance)).isEmpty());

        stack.client().newCancelInstanceCommand(instance).send().join();
        eventually(() -> {
            assertThat(of("timer", "*", instance)).isEmpty();
            assertThat(of("job_trouble", "*", instance)).isEmpty();
            assertThat(of("incident", "distinct state", instance)).containsExactly("RESOLVED");
            assertThat(stack.postgres.rows("select state from engine.process_instance where key = ?", instance))
                    .containsExactly("TERMINATED");
        });
        stack.assertThatCountsAreExact();
    }

    @Test
    void givesTasksTheSubjectThatComesAfterThem() {
        stack.deployOneTask("late");
        long instance = stack.create("late", Map.of());
        eventually(() -> assertThat(of("user_task", "subject", instance)).containsExactly("null"));

        stack.client()
                .newSetVariablesCommand(instance)
                .variables(Map.of("documentId", "d-2"))
                .send()
                .join();

        eventually(() -> assertThat(of("user_task", "subject", instance)).containsExactly("d-2"));
    }

    @Test
    void writesWhatBothPartitionsDo() {
        stack.deployOneTask("spread");
        List<Long> instances =
                IntStream.range(0, 10).mapToObj(i -> stack.create("spread")).toList();

        eventually(() -> assertThat(
                        stack.postgres.rows("select key from engine.process_instance where process_id = 'spread'"))
                .containsExactlyInAnyOrderElementsOf(
                        instances.stream().map(String::valueOf).toList()));
        assertThat(instances.stream().map(key -> key >> 51).distinct()).containsExactlyInAnyOrder(1L, 2L);
        assertThat(stack.postgres.rows("select partition_id from engine.position where position > 0 order by 1"))
                .containsExactly("1", "2");
    }

    @Test
    void tellsListenersWhatChanged() throws Exception {
        stack.deployOneTask("told");
        try (var connection = stack.postgres.connect();
                var statement = connection.createStatement()) {
            statement.execute("listen engine");
            stack.create("told");
            var heard = new StringBuilder();
            eventually(() -> {
                for (var notification : connection.unwrap(PGConnection.class).getNotifications(200)) {
                    heard.append(notification.getParameter());
                }
                assertThat(heard).containsPattern("\"partition\":[12],\"position\":\\d+,\"kinds\":\\[.*\"task\"");
            });
        }
    }

    private List<String> of(String table, String columns, long instance) {
        return stack.postgres.rows(
                "select %s from engine.%s where process_instance_key = ?".formatted(columns, table), instance);
    }

    private long task(long instance) {
        return stack.postgres.number("select key from engine.user_task where process_instance_key = ?", instance);
    }

    private void failTheJob() {
        eventually(() -> {
            var jobs = stack.client()
                    .newActivateJobsCommand()
                    .jobType("failing")
                    .maxJobsToActivate(1)
                    .send()
                    .join();
            assertThat(jobs.getJobs()).hasSize(1);
            stack.client()
                    .newFailCommand(jobs.getJobs().getFirst())
                    .retries(0)
                    .errorMessage("no paper")
                    .send()
                    .join();
        });
    }

    private static BpmnModelInstance everything() {
        return Bpmn.createExecutableProcess("everything")
                .name("All of it")
                .startEvent()
                .parallelGateway("fork")
                .userTask(
                        "task",
                        task -> task.zeebeUserTask()
                                .zeebeCandidateGroups("buyers,clerks")
                                .zeebeCandidateUsers("ana")
                                .zeebeDueDate("2030-01-02T03:04:05Z")
                                .zeebeFollowUpDate("2029-12-31T00:00:00-03:00")
                                .zeebeTaskPriority("70")
                                .zeebeExternalFormReference("review"))
                .endEvent()
                .moveToNode("fork")
                .intermediateCatchEvent("timer", event -> event.timerWithDuration("PT1H"))
                .endEvent()
                .moveToNode("fork")
                .intermediateCatchEvent(
                        "message", event -> event.message(m -> m.name("paid").zeebeCorrelationKeyExpression("code")))
                .endEvent()
                .moveToNode("fork")
                .serviceTask("failing", task -> task.zeebeJobType("failing"))
                .endEvent()
                .moveToNode("fork")
                .serviceTask("broken", task -> task.zeebeJobTypeExpression("missing"))
                .endEvent()
                .done();
    }
}
