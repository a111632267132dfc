package sisinfo;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.client.api.search.response.Variable;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.mock.JobWorkerMockBuilder.JobWorkerMock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The engine with all our models on it, and what the tests of the models do with it. */
public final class Engine {

    private static final Duration MESSAGE_LIFE = Duration.ofHours(1);

    private final CamundaClient client;
    private final CamundaProcessTestContext context;
    private final Map<String, Deque<Object>> waiting = new ConcurrentHashMap<>();
    private final Map<String, JobWorkerMock> workers = new HashMap<>();

    public Engine(CamundaClient client, CamundaProcessTestContext context) {
        this.client = client;
        this.context = context;
        deploy();
    }

    /** Lets the steps of a job type give these answers, one after the other; the last one for ever. */
    public JobWorkerMock answer(String jobType, Object... answers) {
        var queue = answers.length == 0 ? List.<Object>of(Map.of()) : List.of(answers);
        waiting.put(jobType, new ArrayDeque<>(queue));
        return workers.computeIfAbsent(jobType, this::worker);
    }

    private JobWorkerMock worker(String jobType) {
        return context.mockJobWorker(jobType)
                .withHandler((jobs, job) -> jobs.newCompleteCommand(job)
                        .variables(next(waiting.get(jobType)))
                        .send()
                        .join());
    }

    private static Object next(Deque<Object> answers) {
        synchronized (answers) {
            return answers.size() == 1 ? answers.getFirst() : answers.removeFirst();
        }
    }

    public ProcessInstanceEvent start(String processId, Map<String, Object> variables) {
        return client.newCreateInstanceCommand()
                .bpmnProcessId(processId)
                .latestVersion()
                .variables(variables)
                .send()
                .join();
    }

    public void tell(String message, String documentId) {
        client.newPublishMessageCommand()
                .messageName(message)
                .correlationKey(documentId)
                .messageId(message + ":" + documentId)
                .timeToLive(MESSAGE_LIFE)
                .variables(Map.of("documentId", documentId))
                .send()
                .join();
    }

    public UserTask task(String elementId) {
        var tasks = client.newUserTaskSearchRequest()
                .filter(filter -> filter.elementId(elementId))
                .send()
                .join()
                .items();
        assertThat(tasks).hasSize(1);
        return tasks.getFirst();
    }

    public Set<String> variables(long instance) {
        return client
                .newVariableSearchRequest()
                .filter(filter -> filter.processInstanceKey(instance).scopeKey(instance))
                .send()
                .join()
                .items()
                .stream()
                .map(Variable::getName)
                .collect(Collectors.toSet());
    }

    public List<Long> instances(String processId) {
        return client
                .newProcessInstanceSearchRequest()
                .filter(filter -> filter.processDefinitionId(processId))
                .send()
                .join()
                .items()
                .stream()
                .map(instance -> instance.getProcessInstanceKey())
                .toList();
    }

    public OffsetDateTime in(Duration duration) {
        return context.getCurrentTime().plus(duration).atOffset(ZoneOffset.UTC);
    }

    private void deploy() {
        var resources = Models.resources();
        var command = client.newDeployResourceCommand().addResourceFromClasspath(resources[0]);
        for (int i = 1; i < resources.length; i++) {
            command.addResourceFromClasspath(resources[i]);
        }
        command.send().join();
    }
}
