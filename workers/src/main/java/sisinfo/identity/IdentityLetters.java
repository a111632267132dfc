package sisinfo.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Component;
import sisinfo.access.Acting;
import sisinfo.access.Role;
import sisinfo.mail.Letter;
import sisinfo.mail.Mails;
import sisinfo.mail.PublicAddress;
import sisinfo.shared.TimeConfiguration;

/** What people are told about their access. */
@Component
class IdentityLetters {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd/MM/yyyy 'às' HH:mm").withZone(TimeConfiguration.ZONE);

    private final Mails mails;
    private final UserRepository users;
    private final PublicAddress address;
    private final Clock clock;

    IdentityLetters(Mails mails, UserRepository users, PublicAddress address, Clock clock) {
        this.mails = mails;
        this.users = users;
        this.address = address;
        this.clock = clock;
    }

    void invitation(UserView user, String token) {
        send(
                "invitation",
                user,
                Map.of(
                        "name", user.firstName(),
                        "inviter", inviter(),
                        "role", words(user.role()),
                        "link", address.of("/invitation?token=" + token),
                        "until", WHEN.format(clock.instant().plus(Invitations.VALID))),
                Invitations.VALID);
    }

    void recovery(UserView user, String token) {
        send(
                "recovery",
                user,
                Map.of("name", user.firstName(), "link", address.of("/recovery/password?token=" + token)),
                Recoveries.VALID);
    }

    /** @param what as a sentence begins: "Sua senha foi trocada" */
    void changed(UserView user, String what) {
        Instant now = clock.instant();
        send(
                "account-changed",
                user,
                Map.of(
                        "name", user.firstName(),
                        "what", what,
                        "when", WHEN.format(now),
                        "link", address.of("/recovery")),
                Duration.ofDays(3));
    }

    /** What was written to an address that is theirs no more, or still waits to be sent there. */
    void forget(UserView user) {
        mails.forget(user.email());
    }

    private void send(String kind, UserView user, Map<String, String> values, Duration useful) {
        mails.write(new Letter(kind, user.email(), values, useful));
    }

    private String inviter() {
        return Acting.person()
                .flatMap(person -> users.findById(person.id()))
                .map(user -> user.view().fullName())
                .orElse("A informática");
    }

    private static String words(Role role) {
        return switch (role) {
            case REQUESTER -> "solicitante";
            case INTERN -> "estagiário de suporte em informática";
            case TECHNICIAN -> "técnico de suporte em informática";
            case ADMIN -> "administrador";
        };
    }
}
