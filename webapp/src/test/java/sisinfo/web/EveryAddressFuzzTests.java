package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import sisinfo.PlainBrowser;
import sisinfo.ServedApplication;
import sisinfo.access.Role;
import sisinfo.document.Documents;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;
import sisinfo.invoice.Intakes;
import sisinfo.notification.Announcer;
import sisinfo.notification.NotificationKinds;
import sisinfo.reading.Readings;

/**
 * Odd requests to every address, as a stranger and in every role, over a real socket: none is answered with a failure of
 * ours, none shows a stack trace, and nothing that was sent stands in the log. {@code -Dfuzz.seconds=600} goes on for
 * ten minutes, {@code -Dfuzz.seed} repeats a run.
 */
@ServedApplication
@ExtendWith(OutputCaptureExtension.class)
class EveryAddressFuzzTests {

    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 12);
    private static final long SEED = Long.getLong("fuzz.seed", SECONDS == 12 ? 8 : System.nanoTime());
    private static final String FIRST = "temporaria-muito-longa";
    private static final String CHOSEN = "uma frase bem longa";

    private static final Pattern TRACE =
            Pattern.compile("\\sat (?:java|sisinfo|org|jakarta)\\.|\\b(?:java|org|jakarta)\\.[\\w.]+Exception");

    /** Whose answer is a failure of something that is not there in this test, or ends the test's own sessions. */
    private static final Set<String> LEFT_OUT = Set.of(
            "POST /admin/maintenance", // 503 is what it is for
            "POST /admin/users/sessions/end",
            "POST /sessions/others/end",
            "POST /admin/audit/verification"); // reads the whole trail

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Documents documents;

    @Autowired
    Readings readings;

    @Autowired
    Intakes intakes;

    @Autowired
    Announcer announcer;

    @Autowired
    NotificationKinds kinds;

    @Autowired
    TransactionTemplate transaction;

    private final Random random = new Random(SEED);
    private final OddValues odd = new OddValues(random);
    private final List<OddRequests.Caller> callers = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final OddRequests requests = new OddRequests(random, odd, ids);
    private final TreeMap<Integer, Integer> answers = new TreeMap<>();

    @BeforeEach
    void addPeopleAndThings() throws Exception {
        for (var role : Role.values()) {
            var added = users.add(new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", role), FIRST);
            users.changePassword(added.id(), FIRST, CHOSEN);
            var browser = PlainBrowser.at(port).signIn(added.email(), CHOSEN);
            callers.add(new OddRequests.Caller(browser.cookie(), browser.forgeryToken("/profile")));
            if (role == Role.ADMIN) {
                addThings(added.id());
            }
        }
        var stranger = PlainBrowser.at(port);
        var token = stranger.forgeryToken("/sign-in");
        callers.add(new OddRequests.Caller(stranger.cookie(), token));
    }

    private void addThings(UUID admin) throws IOException {
        var things = new ThingsToOpen(documents, readings, intakes, announcer, kinds, transaction, jdbc);
        var known = things.review("100000001", admin);
        ids.add(known.toString());
        ids.add(things.suspect(known, "100000001", admin).toString());
        ids.add(things.picture(admin).toString());
        ids.add(admin.toString());
        ids.add(String.valueOf(things.task()));
        ids.add(String.valueOf(things.notification(known, admin)));
    }

    @Test
    void answersInWordsWhateverComes(CapturedOutput output) throws Exception {
        var pages = pages();
        assertThat(pages).hasSizeGreaterThan(100);
        var failures = new ArrayList<String>();
        var end = Instant.now().plus(Duration.ofSeconds(SECONDS));
        int sent = 0;
        int most = SECONDS == 12 ? 2 * pages.size() : Integer.MAX_VALUE;
        while ((sent < pages.size() || sent < most && Instant.now().isBefore(end)) && failures.size() < 20) {
            var page = sent < pages.size() ? pages.get(sent) : odd.one(pages);
            var request = requests.of(page, odd.one(callers));
            var answer = send(request);
            sent++;
            int status = answer.matches("(?s)HTTP/1.1 \\d{3}.*") ? Integer.parseInt(answer.substring(9, 12)) : 0;
            answers.merge(status, 1, Integer::sum);
            boolean parted = status == 503 && page.path().startsWith("/actuator/health"); // no engine is here
            if (status >= 500 && !parted || TRACE.matcher(answer).find()) {
                failures.add(head(request) + "\n -> " + head(answer));
            }
        }

        System.out.printf("Fuzz of addresses: seed %d, %d requests, answers %s%n", SEED, sent, answers);
        assertThat(failures).as("seed %d, after %d requests", SEED, sent).isEmpty();
        assertThat(output.getAll().lines().filter(it -> it.contains(OddValues.MARK) || it.contains("insert into ")))
                .as("lines of the log with what was sent")
                .isEmpty();
    }

    private List<FuzzedPage> pages() {
        var all = new ArrayList<FuzzedPage>();
        mapping.getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues()
                        .forEach(
                                path -> (info.getMethodsCondition().getMethods().isEmpty()
                                                ? Stream.of("GET")
                                                : info.getMethodsCondition().getMethods().stream()
                                                        .map(Enum::name))
                                        .map(method -> FuzzedPage.of(method, path, handler))
                                        .forEach(all::add)));
        all.add(new FuzzedPage("POST", "/sign-in", List.of("email", "password", "next")));
        all.add(new FuzzedPage("GET", "/css/{file}", List.of()));
        all.add(new FuzzedPage("GET", "/actuator/health/{part}", List.of()));
        all.add(new FuzzedPage("GET", "/{x}/{y}", List.of()));
        all.removeIf(it -> LEFT_OUT.contains(it.method() + " " + it.path()));
        all.sort((one, other) -> (one.method() + one.path()).compareTo(other.method() + other.path()));
        return all;
    }

    /** Streams do not end: of what never ends, what came. */
    private String send(byte[] request) throws IOException {
        var answer = new ByteArrayOutputStream();
        try (var line = new Socket("127.0.0.1", port)) {
            boolean stream = new String(request, 0, Math.min(request.length, 200), StandardCharsets.ISO_8859_1)
                    .contains("/events");
            line.setSoTimeout(stream ? 200 : 20_000);
            line.getOutputStream().write(request);
            line.getInputStream().transferTo(answer);
        } catch (SocketTimeoutException | SocketException ended) {
            // What came until then is the answer.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static String head(byte[] bytes) {
        return head(new String(bytes, StandardCharsets.UTF_8));
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), 1_200)).replaceAll("\\p{Cntrl}&&[^\n]", "?");
    }
}
