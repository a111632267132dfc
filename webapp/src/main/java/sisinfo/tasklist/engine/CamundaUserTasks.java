package sisinfo.tasklist.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.command.ProblemException;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import sisinfo.tasklist.EngineAway;
import sisinfo.tasklist.TaskTaken;
import sisinfo.tasklist.UserTasks;

/** The engine's user-task commands. */
@Component
class CamundaUserTasks implements UserTasks {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final CamundaClient camunda;

    CamundaUserTasks(CamundaClient camunda) {
        this.camunda = camunda;
    }

    @Override
    public void assign(long key, String user, boolean mayTakeFromOthers) {
        send(
                key,
                camunda.newAssignUserTaskCommand(key)
                        .assignee(user)
                        .action("claim")
                        .allowOverride(mayTakeFromOthers));
    }

    @Override
    public void release(long key) {
        send(key, camunda.newUnassignUserTaskCommand(key));
    }

    @Override
    public void complete(long key, Map<String, Object> answer) {
        send(key, camunda.newCompleteUserTaskCommand(key).variables(answer));
    }

    private static void send(long key, FinalCommandStep<?> command) {
        try {
            command.requestTimeout(PATIENCE).send().join();
        } catch (ProblemException refused) {
            if (refused.code() == CONFLICT || refused.code() == NOT_FOUND) {
                throw new TaskTaken(key, refused);
            }
            throw new EngineAway(key, refused);
        } catch (ClientException away) {
            throw new EngineAway(key, away);
        }
    }
}
