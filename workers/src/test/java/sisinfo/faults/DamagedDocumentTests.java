package sisinfo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Import;
import sisinfo.EngineTest;
import sisinfo.document.DocumentReceived;
import sisinfo.document.DocumentStatus;
import sisinfo.document.Documents;
import sisinfo.invoice.Journey;

/** The stored bytes rot before anybody reads them: the reader fails, somebody repairs, the document goes on. */
@EngineTest
@Import(Journey.class)
class DamagedDocumentTests {

    @Autowired
    Journey journey;

    @Autowired
    Documents documents;

    @Autowired
    CamundaClient camunda;

    @Autowired
    ConfigurableApplicationContext context;

    @Value("${sisinfo.document.folder}")
    Path folder;

    @Test
    void waitsInAnIncidentUntilTheFileIsRepaired() throws Exception {
        var bytes = FreshXml.invoice();
        var file = place(bytes);
        ApplicationListener<PayloadApplicationEvent<DocumentReceived>> rot =
                ApplicationListener.forPayload(event -> damage(file, bytes));
        context.addApplicationListener(rot);
        var id = journey.send(bytes);
        context.removeApplicationListener(rot);

        journey.until(() -> journey.incidents(id).size() == 1);
        assertThat(documents.get(id).status()).isEqualTo(DocumentStatus.READING);
        var incident = journey.incidents(id).getFirst();
        assertThat(incident.retries()).isZero();

        Files.write(file, bytes);
        camunda.newUpdateRetriesCommand(incident.jobKey()).retries(1).send().join();
        camunda.newResolveIncidentCommand(incident.key()).send().join();

        journey.awaitReview(id);
        journey.confirm(id);
        journey.awaitOneInvoice(id);
        assertThat(journey.incidents(id)).isEmpty();
    }

    private Path place(byte[] bytes) throws Exception {
        var name = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        return folder.resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }

    private static void damage(Path file, byte[] bytes) {
        var damaged = bytes.clone();
        damaged[damaged.length / 2] ^= 1;
        try {
            Files.write(file, damaged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
