package sisinfo.mail;

import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/** The job to send one letter; knows its id only. */
public record SendMail(UUID id) implements JobRequest {

    @Override
    public Class<MailCourier> getJobRequestHandler() {
        return MailCourier.class;
    }
}
