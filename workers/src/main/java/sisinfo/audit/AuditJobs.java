package sisinfo.audit;

import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.annotations.Recurring;
import org.springframework.stereotype.Component;

/** What is done with the trail every night, by one process: sealing and tidying, then verifying. Public for JobRunr. */
@Component
public class AuditJobs {

    private final Archive archive;
    private final Verifier verifier;
    private final Heads heads;

    AuditJobs(Archive archive, Verifier verifier, Heads heads) {
        this.archive = archive;
        this.verifier = verifier;
        this.heads = heads;
    }

    @Recurring(id = "audit-tidy", cron = "${sisinfo.audit.tidy-cron:30 2 * * *}", zoneId = "America/Sao_Paulo")
    @Job(name = "Seal the audit trail's months", retries = 3)
    public void tidy() {
        archive.tidy();
    }

    @Recurring(id = "audit-verify", cron = "${sisinfo.audit.verify-cron:0 4 * * *}", zoneId = "America/Sao_Paulo")
    @Job(name = "Verify the audit trail", retries = 3)
    public void verify() {
        verifier.verify();
        heads.publish();
    }
}
