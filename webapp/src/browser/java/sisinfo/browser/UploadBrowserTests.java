package sisinfo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import sisinfo.Papers;
import sisinfo.access.Role;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** Handing documents in: chosen, dropped, pasted; taken, refused, known already, and taken back. */
@PagesAlone
@Import(ReviewPapers.class)
class UploadBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    ReviewPapers papers;

    private Desk desk;
    private UserView rita;
    private Page page;

    @BeforeEach
    void open() {
        desk = new Desk(port);
        rita = Staff.add(users, "Rita", Role.INTERN);
        page = desk.window(rita.email(), "/documents/new");
    }

    @AfterEach
    void close() {
        var complaints = desk.complaints();
        desk.close();
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void takesSeveralFilesAndSaysOfEachWhatBecameOfIt() {
        var known = file("conhecida.xml", Papers.xml());
        choose(known);
        assertThat(rows("good")).hasCount(1);

        choose(file("nova.xml", Papers.xml()), known, file("texto.pdf", "não é um PDF".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#sent-count")).hasText("4 de 4");
        assertThat(rows("good")).hasCount(2);
        assertThat(rows("bad")).containsText("texto.pdf");
        assertThat(rows("known")).containsText(Pattern.compile("já foi enviado: .*hoje às"));
        desk.look(page, "upload-results");
        rows("known").getByRole(AriaRole.LINK).click();
        page.waitForURL("**/documents/*-*");
        assertThat(page.locator("h1")).hasText("conhecida.xml");
    }

    @Test
    void takesWhatIsDroppedAnywhereOnThePage() {
        var carried = carried("arrastada.xml", Papers.xml());
        page.dispatchEvent("body", "dragenter", Map.of("dataTransfer", carried));
        assertThat(page.locator("#drop-cover")).isVisible();
        desk.look(page, "upload-drop");
        page.dispatchEvent("body", "drop", Map.of("dataTransfer", carried));

        assertThat(page.locator("#drop-cover")).isHidden();
        assertThat(rows("good")).containsText("arrastada.xml");
    }

    @Test
    void takesWhatIsPasted() {
        var carried = carried("colada.xml", Papers.xml());
        page.evaluate("data => document.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}))", carried);

        assertThat(rows("good")).containsText("colada.xml");
    }

    @Test
    void offersTheCameraOfAPhone() {
        page.setViewportSize(390, 844);
        assertThat(page.getByText("Tirar foto")).isVisible();
        assertThat(page.locator("#camera")).hasAttribute("capture", "environment");
        assertThat(page.locator("#camera")).hasAttribute("accept", "image/*");
    }

    @Test
    void showsHowFarALargeFileIs() {
        var network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.send("Network.emulateNetworkConditions", slow(200_000));
        var large = new byte[600_000];
        java.util.concurrent.ThreadLocalRandom.current().nextBytes(large);
        choose(file("grande.pdf", large));

        assertThat(page.locator(".upload-waiting")).containsText(Pattern.compile("Enviando \\d+ %"));
        desk.look(page, "upload-progress");
        network.send("Network.emulateNetworkConditions", slow(-1));
        assertThat(rows("bad")).containsText("grande.pdf");
    }

    @Test
    void letsOnlyTheSenderTakeADocumentBackAndOnlyOnce() {
        choose(file("engano.xml", Papers.xml()));
        rows("good").getByRole(AriaRole.LINK).click();
        page.waitForURL("**/documents/*-*");
        var path = java.net.URI.create(page.url()).getPath();
        var other = desk.window(Staff.add(users, "Olga", Role.INTERN).email(), path);
        assertThat(other.locator(".withdraw")).hasCount(0);

        page.getByText("Retirar", new Page.GetByTextOptions().setExact(true)).click();
        desk.look(page, "withdraw");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retirar este documento")).click();
        page.locator("#ask-yes").dblclick();
        assertThat(page.locator("#toasts")).containsText("Documento retirado");
    }

    private void choose(FilePayload... files) {
        page.locator("input[name=file]").setInputFiles(files);
    }

    private Locator rows(String kind) {
        return page.locator(".upload-" + kind);
    }

    private static FilePayload file(String name, byte[] bytes) {
        return new FilePayload(name, name.endsWith("pdf") ? "application/pdf" : "text/xml", bytes);
    }

    private com.microsoft.playwright.JSHandle carried(String name, byte[] bytes) {
        return page.evaluateHandle(
                "([name, text]) => { const data = new DataTransfer(); data.items.add(new File([Uint8Array.from(atob(text), it => it.charCodeAt(0))], name, {type: 'text/xml'})); return data; }",
                java.util.List.of(name, Base64.getEncoder().encodeToString(bytes)));
    }

    private static JsonObject slow(int bytesPerSecond) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", bytesPerSecond);
        return conditions;
    }
}
