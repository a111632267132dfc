package sisinfo.mail;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import sisinfo.personal.Holding;
import sisinfo.personal.Person;
import sisinfo.personal.PersonalRecords;
import sisinfo.personal.Rows;
import sisinfo.personal.Treatment;

/** The letters written to a person: what they were about, never their text, which may hold a link. */
@Component
class MailRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final KeptMails kept;

    MailRecords(JdbcClient jdbc, KeptMails kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    @Override
    public Set<String> columns() {
        return Set.of("mail.recipient");
    }

    @Override
    public List<Holding> describe(Person person) {
        return List.of(new Holding(
                "mail",
                Treatment.ERASED,
                Rows.of(jdbc.sql("select subject, recipient, state, created_at, finished_at from sisinfo.mail"
                                + " where lower(recipient) = ? order by created_at")
                        .param(person.email()))));
    }

    /** What waits to be sent goes too: there is no longer anybody to read it. */
    @Override
    public void erase(Person person) {
        List<UUID> letters = jdbc.sql("delete from sisinfo.mail where lower(recipient) = ? returning id")
                .param(person.email())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                letters.forEach(kept::forget);
            }
        });
    }
}
