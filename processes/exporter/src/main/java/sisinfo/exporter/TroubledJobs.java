package sisinfo.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import java.util.List;

/** Jobs that failed and did not recover: they leave the table when they complete or end otherwise. */
final class TroubledJobs implements Projection {

    /** The engine writes this in place of the element when nothing catches a job's error. */
    private static final String UNCAUGHT = "NO_CATCH_EVENT_FOUND";

    private static final String UPSERT = """
            insert into engine.job_trouble
                (key, type, process_instance_key, element_id, state, retries, error_code, error_message, updated_at)
            values (?, ?, ?, coalesce((select element_id from engine.element_instance where key = ?), ?), ?, ?, ?, ?, ?)
            on conflict (key) do update set state = excluded.state, retries = excluded.retries,
                error_code = excluded.error_code, error_message = excluded.error_message, updated_at = excluded.updated_at""";
    private static final String RETRY = "update engine.job_trouble set retries = ?, updated_at = ? where key = ?";
    private static final String DELETE = "delete from engine.job_trouble where key = ?";

    @Override
    public ValueType valueType() {
        return ValueType.JOB;
    }

    @Override
    public List<Change> changes(Record<?> record) {
        if (!(record.getValue() instanceof JobRecordValue job)) {
            return List.of();
        }
        return switch (record.getIntent().name()) {
            case "FAILED" -> List.of(upsert(record, job, "FAILED"));
            case "ERROR_THROWN" ->
                List.of(job.getElementId().equals(UNCAUGHT) ? upsert(record, job, "ERROR_THROWN") : delete(record));
            case "RETRIES_UPDATED", "UPDATED" ->
                List.of(Change.of(Table.JOB, RETRY, job.getRetries(), Values.time(record), record.getKey()));
            case "COMPLETED", "CANCELED" -> List.of(delete(record));
            default -> List.of();
        };
    }

    private static Change upsert(Record<?> record, JobRecordValue job, String state) {
        return Change.of(
                Table.JOB,
                UPSERT,
                record.getKey(),
                job.getType(),
                job.getProcessInstanceKey(),
                job.getElementInstanceKey(),
                job.getElementId(),
                state,
                job.getRetries(),
                Values.text(job.getErrorCode()),
                Values.text(job.getErrorMessage()),
                Values.time(record));
    }

    private static Change delete(Record<?> record) {
        return Change.of(Table.JOB, DELETE, record.getKey());
    }
}
