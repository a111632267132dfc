package sisinfo.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work for people. Every record of a task tells the whole task. */
final class UserTasks implements Projection {

    private static final String UPSERT = """
            insert into engine.user_task
                (key, process_instance_key, process_id, definition_key, element_id, element_instance_key, subject, state,
                assignee, candidate_groups, candidate_users, due_at, follow_up_at, priority, form_key, created_at, ended_at)
            values (?, ?, ?, ?, ?, ?, (select subject from engine.subject where process_instance_key = ?), ?,
                ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (key) do update set process_id = excluded.process_id, definition_key = excluded.definition_key,
                element_id = excluded.element_id, state = excluded.state, assignee = excluded.assignee,
                candidate_groups = excluded.candidate_groups, candidate_users = excluded.candidate_users,
                due_at = excluded.due_at, follow_up_at = excluded.follow_up_at, priority = excluded.priority,
                form_key = excluded.form_key, ended_at = excluded.ended_at""";

    @Override
    public ValueType valueType() {
        return ValueType.USER_TASK;
    }

    @Override
    public List<Change> changes(Record<?> record) {
        if (!(record.getValue() instanceof UserTaskRecordValue task)) {
            return List.of();
        }
        return switch (record.getIntent().name()) {
            case "CREATED", "ASSIGNED", "UPDATED", "MIGRATED" -> List.of(upsert(record, task, "CREATED", null));
            case "COMPLETED" -> List.of(upsert(record, task, "COMPLETED", Values.time(record)));
            case "CANCELED" -> List.of(upsert(record, task, "CANCELED", Values.time(record)));
            default -> List.of();
        };
    }

    private static Change upsert(Record<?> record, UserTaskRecordValue task, String state, @Nullable Instant ended) {
        return Change.of(
                Table.TASK,
                UPSERT,
                record.getKey(),
                task.getProcessInstanceKey(),
                task.getBpmnProcessId(),
                task.getProcessDefinitionKey(),
                task.getElementId(),
                task.getElementInstanceKey(),
                task.getProcessInstanceKey(),
                state,
                Values.text(task.getAssignee()),
                List.copyOf(task.getCandidateGroupsList()),
                List.copyOf(task.getCandidateUsersList()),
                Values.date(task.getDueDate()),
                Values.date(task.getFollowUpDate()),
                task.getPriority(),
                form(task),
                Values.time(record),
                ended);
    }

    private static @Nullable String form(UserTaskRecordValue task) {
        String external = Values.text(task.getExternalFormReference());
        Long key = Values.key(task.getFormKey());
        return external != null || key == null ? external : key.toString();
    }
}
