package sisinfo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import sisinfo.DomainTest;

@DomainTest
class HealthTests {

    private static final Path DOCUMENTS = Path.of("target/domain-tests/documents");

    @Autowired
    HealthEndpoint health;

    @AfterEach
    void mendTheFolder() throws IOException {
        if (Files.isRegularFile(DOCUMENTS)) {
            Files.delete(DOCUMENTS);
        }
    }

    @Test
    void tellsOfEveryPart() {
        assertThat(((CompositeHealthDescriptor) health.health()).getComponents())
                .containsKeys(
                        "db", "redis", "mongo", "camundaClient", "documentFolder", "diskSpace", "embedded", "JobRunr");
        assertThat(status("db")).isEqualTo(Status.UP);
        assertThat(status("redis")).isEqualTo(Status.UP);
        assertThat(status("mongo")).isEqualTo(Status.UP);
        assertThat(status("documentFolder")).isEqualTo(Status.UP);
        assertThat(status("camundaClient")).as("no engine in these tests").isEqualTo(Status.DOWN);
    }

    @Test
    void noticesAFolderThatTakesNoFiles() throws IOException {
        var aside = DOCUMENTS.resolveSibling("documents-aside");
        if (Files.exists(DOCUMENTS)) {
            Files.move(DOCUMENTS, aside);
        }
        Files.createDirectories(DOCUMENTS.getParent());
        Files.writeString(DOCUMENTS, "a file where the folder should be");

        assertThat(status("documentFolder")).isEqualTo(Status.DOWN);

        Files.delete(DOCUMENTS);
        if (Files.exists(aside)) {
            Files.move(aside, DOCUMENTS);
        }
        assertThat(status("documentFolder")).isEqualTo(Status.UP);
    }

    private Status status(String part) {
        var answer = health.healthForPath(part);
        assertThat(answer).as(part).isNotNull();
        return answer.getStatus();
    }
}
