package sisinfo.notification.web;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.notification.Announcement;
import sisinfo.notification.Announcer;
import sisinfo.notification.NotificationKinds;
import sisinfo.notification.SubjectKind;

/** People, and what they were told, for the tests of pages. */
record Told(
        Users users, JdbcClient jdbc, Announcer announcer, NotificationKinds kinds, TransactionTemplate transaction) {

    static final String PASSWORD = "uma frase bem longa";

    UserView person(Role role) {
        var address = UUID.randomUUID() + "@exemplo.gov.br";
        var added = users.add(new NewUser(address, "Ana", "Prado", role), "temporaria-muito-longa");
        users.changePassword(added.id(), "temporaria-muito-longa", PASSWORD);
        return users.find(added.id()).orElseThrow();
    }

    long tell(UserView person, String kind) {
        var it = Announcement.of(kinds.find(kind).orElseThrow(), UUID.randomUUID(), SubjectKind.AI_KEYS, null)
                .with("project", "alfa");
        transaction.executeWithoutResult(status -> announcer.tell(it, List.of(person.id())));
        return newest(person);
    }

    long newest(UserView person) {
        return jdbc.sql("select max(seq) from sisinfo.notification where recipient = ?")
                .param(person.id())
                .query(Long.class)
                .single();
    }

    int unread(UserView person) {
        return jdbc.sql("select count(*) from sisinfo.notification where recipient = ? and read_at is null")
                .param(person.id())
                .query(Integer.class)
                .single();
    }
}
