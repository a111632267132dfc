package sisinfo.invoice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import sisinfo.Papers;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.document.Channel;
import sisinfo.document.Documents;
import sisinfo.document.Receipt;
import sisinfo.document.Received;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;
import sisinfo.invoice.IntakeStatus;
import sisinfo.invoice.Intakes;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.Readings;
import sisinfo.reading.Source;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** Two equal requests in the same moment, as a double click sends them; confirming is in {@link ReviewPageTests}. */
@RunningApplication
class DoubleClickTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    Documents documents;

    @Autowired
    Readings readings;

    @Autowired
    Intakes intakes;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private SignedIn technician;

    @BeforeEach
    void signIn() {
        var added = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Bruna", "Prado", Role.TECHNICIAN),
                "frase-muito-longa");
        users.changePassword(added.id(), "frase-muito-longa", "outra frase bem longa");
        technician = new SignedIn(CurrentUser.of(users.find(added.id()).orElseThrow()));
    }

    @Test
    void refusesOnce() throws Exception {
        var id = underReview(anyNumber());

        twice("/reviews/" + id + "/refusal", Map.of("reason", "Ilegível"));

        assertThat(intakes.find(id).orElseThrow().status()).isEqualTo(IntakeStatus.REFUSED);
        assertThat(events("ReviewDecided", id)).isEqualTo(1);
    }

    @Test
    void asksAColleagueOnce() throws Exception {
        var id = underReview(anyNumber());
        var colleague = technician.getPrincipal().id().toString();

        twice("/reviews/" + id + "/notes", Map.of("text", "Esta é a série?", "addressee", colleague));

        assertThat(jdbc.sql("select count(*) from sisinfo.review_note where intake_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(events("ColleagueAsked", id)).isEqualTo(1);
    }

    @Test
    void decidesADuplicateOnce() throws Exception {
        var number = anyNumber();
        underReview(number);
        var suspect = underReview(number);
        assertThat(intakes.find(suspect).orElseThrow().status()).isEqualTo(IntakeStatus.SUSPECTED);

        twice("/duplicates/" + suspect, Map.of("duplicate", "true"));

        assertThat(intakes.find(suspect).orElseThrow().status()).isEqualTo(IntakeStatus.DISCARDED);
        assertThat(events("DuplicateDecided", suspect)).isEqualTo(1);
    }

    private void twice(String path, Map<String, String> form) throws Exception {
        try (var mouse = Executors.newFixedThreadPool(2)) {
            var clicks = Stream.generate(() -> mouse.submit(() -> click(path, form)))
                    .limit(2)
                    .toList();
            for (var click : clicks) {
                assertThat(click.get()).isEqualTo(302);
            }
        }
    }

    private int click(String path, Map<String, String> form) {
        var request = mvc.post().uri(path).with(authentication(technician)).with(csrf());
        form.forEach(request::param);
        return request.exchange().getResponse().getStatus();
    }

    /** They stay in the outbox while there is no engine. */
    private int events(String type, UUID id) {
        return jdbc.sql("""
                select coalesce(max(n), 0) from (
                    select count(*) as n from sisinfo.event_publication
                     where event_type like ? and serialized_event like ? group by listener_id) each_listener""")
                .params("%." + type, "%" + id + "%")
                .query(Integer.class)
                .single();
    }

    private UUID underReview(String number) throws Exception {
        var file = Files.write(folder.resolve(UUID.randomUUID() + ".xml"), Papers.xml());
        var received = documents.receive(file, new Receipt("nota.xml", Channel.WEB, null));
        var id = ((Received.Accepted) received).documentId();
        var said = List.of(
                reading(FieldName.ISSUER_TAX_ID, "87789328000117"),
                reading(FieldName.MODEL, "55"),
                reading(FieldName.SERIES, "2"),
                reading(FieldName.NUMBER, number));
        readings.keep(id, new Contribution(Source.AI, said, List.of(), List.of()), 5, "double");
        intakes.identify(id);
        return id;
    }

    private static FieldReading reading(FieldName name, String value) {
        return new FieldReading(name, value, Source.AI, null);
    }

    private static String anyNumber() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999));
    }
}
