package sisinfo.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sisinfo.personal.Holding;
import sisinfo.personal.Person;
import sisinfo.personal.PersonalRecords;
import sisinfo.personal.Rows;
import sisinfo.personal.Treatment;

/** The account itself, which becomes a number, and what opens it, which goes away. */
@Component
class IdentityRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    IdentityRecords(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "app_user.email",
                "app_user.first_name",
                "app_user.last_name",
                "app_user.registration_number",
                "api_token.user_id",
                "known_device.user_id",
                "one_time_link.user_id",
                "recovery_code.user_id",
                "second_factor.user_id");
    }

    @Override
    public List<Holding> describe(Person person) {
        return List.of(
                holding("account", Treatment.ANONYMISED, person, """
                        select email, first_name, last_name, registration_number, role, active, created_at, updated_at,
                               last_sign_in_at, admin_since, erased_at
                          from sisinfo.app_user where id = ?"""),
                holding("second-factor", Treatment.ERASED, person, """
                        select f.created_at, f.confirmed_at,
                               (select count(*) from sisinfo.recovery_code c
                                 where c.user_id = f.user_id and c.used_at is null) as recovery_codes_left
                          from sisinfo.second_factor f where f.user_id = ?"""),
                holding("device", Treatment.ERASED, person, """
                        select first_seen, last_seen from sisinfo.known_device where user_id = ? order by first_seen"""),
                holding("one-time-link", Treatment.ERASED, person, """
                        select purpose, created_at, expires_at, used_at, revoked_at
                          from sisinfo.one_time_link where user_id = ? order by created_at"""),
                holding("api-token", Treatment.ERASED, person, """
                        select label, scope as purpose, created_at, expires_at, last_used_at, revoked_at
                          from sisinfo.api_token where user_id = ? order by created_at"""));
    }

    @Override
    public void erase(Person person) {
        Stream.of(
                        "delete from sisinfo.second_factor where user_id = ?",
                        "delete from sisinfo.known_device where user_id = ?",
                        "delete from sisinfo.one_time_link where user_id = ?",
                        "delete from sisinfo.api_token where user_id = ?")
                .forEach(it -> jdbc.sql(it).param(person.id()).update());
        int erased = jdbc.sql("""
                        update sisinfo.app_user
                           set email = 'apagada-' || id, first_name = 'Pessoa',
                               last_name = 'apagada ' || nextval('sisinfo.erased_person'), registration_number = null,
                               role = 'REQUESTER', password_hash = null, active = false, first_login = true,
                               last_sign_in_at = null, admin_since = null, erased_at = now(), updated_at = now(),
                               version = version + 1
                         where id = ? and erased_at is null""").param(person.id()).update();
        if (erased > 0) {
            events.publishEvent(new PeopleChanged());
            events.publishEvent(new AccessEnded(person.id()));
        }
    }

    private Holding holding(String kind, Treatment treatment, Person person, String query) {
        return new Holding(kind, treatment, Rows.of(jdbc.sql(query).param(person.id())));
    }
}
