package sisinfo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sisinfo.access.Role;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** Tasks of a process without pages of its own, on a real engine: taken, passed on, completed, and news of them. */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TasklistBrowserTests {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="Errand" targetNamespace="http://bpmn.io/schema/bpmn">
              <bpmn:process id="Errand_%1$s_Process" name="Recado" isExecutable="true">
                <bpmn:startEvent id="Start"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="a" sourceRef="Start" targetRef="Task_Errand_%1$s"/>
                <bpmn:userTask id="Task_Errand_%1$s" name="Levar o recado"><bpmn:extensionElements><zeebe:userTask/><zeebe:assignmentDefinition candidateGroups="TECHNICIAN"/><zeebe:taskSchedule dueDate="=now() + duration(hours)"/></bpmn:extensionElements><bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing></bpmn:userTask>
                <bpmn:sequenceFlow id="b" sourceRef="Task_Errand_%1$s" targetRef="End"/>
                <bpmn:endEvent id="End"><bpmn:incoming>b</bpmn:incoming></bpmn:endEvent>
              </bpmn:process>
            </bpmn:definitions>
            """;

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    CamundaClient camunda;

    private String errand = "";
    private Desk desk;
    private UserView ana;
    private UserView bia;
    private Page page;

    @BeforeAll
    void addPeople() {
        ana = Staff.add(users, "Ana", Role.TECHNICIAN);
        bia = Staff.add(users, "Beatriz", Role.TECHNICIAN);
        Staff.add(users, "Ivo", Role.INTERN);
    }

    @BeforeEach
    void startErrands() {
        desk = new Desk(port);
        errand = UUID.randomUUID().toString().replace("-", "");
        deploy();
        page = desk.window(ana.email(), "/tasks?view=all&kind=Task_Errand_" + errand);
        for (var task : List.of("PT1H", "PT8H")) {
            start(task);
        }
        until(page.locator(".task"), 2);
    }

    @AfterEach
    void finishErrands() {
        var complaints = desk.complaints();
        desk.close();
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void takesATaskOnceHoweverOftenOneClicks() {
        var claims = count("/claim");
        act(rows().first(), "claim").dblclick();

        assertThat(rows().first()).containsText("Ana Prado");
        assertThat(act(rows().first(), "release")).isVisible();
        Assertions.assertThat(claims).hasValue(1);
        assertThat(page.locator("#toasts .note")).hasCount(0);
        desk.look(page, "tasklist");
        act(rows().first(), "release").click();
        assertThat(act(rows().first(), "claim")).isVisible();
    }

    @Test
    void passesATaskToAColleagueWhoMayDoIt() {
        page.keyboard().press("j");
        page.keyboard().press("p");
        var people = page.locator("#people");
        assertThat(people).containsText("Beatriz Prado");
        assertThat(people).not().containsText("Ivo Prado");
        desk.look(page, "tasklist-people");
        page.keyboard().press("Escape");
        assertThat(people).isHidden();

        page.keyboard().press("p");
        assertThat(people).isVisible();
        person(bia).focus();
        page.keyboard().press("Enter");
        assertThat(people).isHidden();
        assertThat(rows().first()).containsText("Beatriz Prado");
        assertThat(page.locator("#toasts")).containsText("Passada para Beatriz Prado");
        assertThat(act(rows().first(), "pass")).hasCount(0);

        var hers = desk.window(bia.email(), "/tasks");
        until(hers.locator(".task"), 1);
    }

    @Test
    void completesATaskOnItsPageAndOffersTheNext() {
        act(rows().first(), "claim").click();
        assertThat(act(rows().first(), "release")).isVisible();
        rows().first().locator(".task-title").click();
        assertThat(page.locator("h1")).containsText("Resolver");
        until(act(rows().first(), "complete"), 1);
        desk.look(page, "task");
        var completions = count("/completion");
        act(rows().first(), "complete").dblclick();

        assertThat(rows().first()).containsText(Pattern.compile("Concluída hoje às"));
        Assertions.assertThat(completions).hasValue(1);
        desk.look(page, "task-done");
        page.getByText("Próxima →").click();
        page.waitForURL(Pattern.compile("/tasks/\\d+$"));
        assertThat(act(rows().first(), "claim")).isVisible();
    }

    @Test
    void tellsOfNewTasksWithoutMovingWhatOneReads() {
        page.keyboard().press("j");
        page.keyboard().press("j");
        var read = page.locator(".task.at");
        var key = read.getAttribute("data-key");
        var before = read.boundingBox().y;
        start("PT2H");
        start("PT3H");

        assertThat(page.locator("[data-news]")).hasText("2 novas");
        Assertions.assertThat(read.boundingBox().y).isEqualTo(before);
        assertThat(rows()).hasCount(2);
        desk.look(page, "tasklist-news");
        page.locator("[data-news]").click();
        assertThat(rows()).hasCount(4);
        assertThat(page.locator("[data-news]")).isHidden();
        assertThat(page.locator(".task.at")).hasAttribute("data-key", key);
    }

    @Test
    void keepsFiltersInTheAddressAndUnderAName() {
        page.locator("#supplier").fill("NOVA");
        page.locator("#min").fill("10");
        page.locator("#due").selectOption("week");
        page.waitForURL(Pattern.compile("supplier=NOVA"));
        page.waitForURL(Pattern.compile("min=10"));
        page.waitForURL(Pattern.compile("due=week"));
        assertThat(page.locator("#tasks")).containsText("Nada aqui com estes filtros");
        page.locator("#filter-name").fill("Nova, esta semana");
        page.locator(".save-filter button").dblclick();
        var saved = page.locator(".saved-filters li");
        assertThat(saved).hasCount(1);
        desk.look(page, "tasklist-filters");

        var later = desk.window(ana.email(), "/tasks");
        later.locator(".saved-filters li a").click();
        assertThat(later.locator("#supplier")).hasValue("NOVA");
        assertThat(later.locator("#due")).hasValue("week");
    }

    /** The engine may still be busy with its start. */
    private void deploy() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .untilAsserted(() -> camunda.newDeployResourceCommand()
                        .addResourceStringUtf8(MODEL.formatted(errand), "errand-" + errand + ".bpmn")
                        .send()
                        .join());
    }

    private void start(String hours) {
        camunda.newCreateInstanceCommand()
                .bpmnProcessId("Errand_%s_Process".formatted(errand))
                .latestVersion()
                .variables(Map.of("hours", hours, "documentId", UUID.randomUUID().toString()))
                .send()
                .join();
    }

    private Locator rows() {
        return page.locator(".task");
    }

    private static Locator act(Locator row, String act) {
        return row.locator("[data-act=" + act + "]");
    }

    private Locator person(UserView person) {
        return page.locator("#people button[value='" + person.id() + "']");
    }

    private AtomicInteger count(String path) {
        var sent = new AtomicInteger();
        page.onRequest(request -> {
            if (request.url().endsWith(path)) {
                sent.incrementAndGet();
            }
        });
        return sent;
    }

    /** The projection follows the engine at a small distance. */
    private static void until(Locator shown, int times) {
        for (int i = 0; i < 60 && shown.count() != times; i++) {
            shown.page().waitForTimeout(500);
            shown.page().reload();
        }
        assertThat(shown).hasCount(times);
    }
}
