package sisinfo.mail;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sisinfo.personal.Holding;
import sisinfo.personal.Person;
import sisinfo.personal.PersonalRecords;
import sisinfo.personal.Rows;
import sisinfo.personal.Treatment;

/** The letters written to a person: what they were about, never their text, which may hold a link. */
@Component
class MailRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final Mails mails;

    MailRecords(JdbcClient jdbc, Mails mails) {
        this.jdbc = jdbc;
        this.mails = mails;
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

    @Override
    public void erase(Person person) {
        mails.forget(person.email());
    }
}
