package sisinfo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.DomainTest;
import sisinfo.document.clamd.ClamdDouble;
import sisinfo.document.inbox.WatchedFolder;

/** Nothing comes in past the virus scanner: not when it found something, and not when it is away. */
@DomainTest
class ScannedDocumentsTests {

    @Autowired
    DocumentRepository repository;

    @Autowired
    DocumentStore store;

    @Autowired
    Inspection inspection;

    @Autowired
    DocumentProperties properties;

    @Autowired
    Bookkeeping books;

    @Autowired
    IncomingFiles incoming;

    @Autowired
    InboxTroubles troubles;

    @Autowired
    JdbcClient jdbc;

    @Value("${sisinfo.document.folder}")
    Path kept;

    @TempDir
    Path folder;

    ClamdDouble clamd;
    Documents documents;
    VirusScannerHealth health;

    @BeforeEach
    void putAScannerBeforeTheDoor() throws IOException {
        clamd = ClamdDouble.start();
        var beans = new StaticListableBeanFactory();
        beans.addBean("clamd", clamd.asked(Duration.ofSeconds(30)));
        var scanner = beans.getBeanProvider(VirusScanner.class);
        documents = new Documents(repository, store, inspection, new VirusCheck(scanner, books), properties, books);
        health = new VirusScannerHealth(scanner);
    }

    @AfterEach
    void stop() throws Exception {
        clamd.close();
    }

    @Test
    void takesInWhatIsClean() throws Exception {
        assertThat(receive(SampleFiles.freshXml("nfe-001.xml"))).isInstanceOf(Received.Accepted.class);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails())
                .extracting("version")
                .asString()
                .startsWith("ClamAV ");
    }

    @Test
    void keepsNothingOfWhatIsInfectedAndTakesItDown() throws Exception {
        var before = keptFiles();
        var infected = infected();

        assertThat(receive(infected)).isInstanceOfSatisfying(Received.Refused.class, it -> {
            assertThat(it.reason()).isEqualTo("infected");
            assertThat(it.message()).contains("Eicar-Signature", "não foi guardado");
        });

        assertThat(keptFiles()).isEqualTo(before);
        assertThat(rows(infected)).isZero();
        assertThat(jdbc.sql("select changes::text from sisinfo.audit_outbox where action = 'DOCUMENT_INFECTED'"
                                + " and object_id = ?")
                        .param(Digests.sha256(infected))
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("Eicar-Signature", "\"API\"");
    }

    @Test
    void keepsNothingWhileTheScannerIsAwayAndTakesTheSameFileWhenItIsBack() throws Exception {
        var before = keptFiles();
        var bytes = SampleFiles.freshXml("nfe-001.xml");
        clamd.becomes(ClamdDouble.Mood.HANGS_UP_IN_THE_MIDDLE);

        assertThat(receive(bytes))
                .isInstanceOfSatisfying(
                        Received.Later.class, it -> assertThat(it.message()).contains("Envie de novo"));
        assertThat(keptFiles()).isEqualTo(before);
        assertThat(rows(bytes)).isZero();

        clamd.becomes(ClamdDouble.Mood.WORKS);
        assertThat(receive(bytes)).isInstanceOf(Received.Accepted.class);
    }

    @Test
    void refusesWhatIsTooLargeForTheScanner() throws Exception {
        clamd.takesAtMost(100);

        assertThat(receive(SampleFiles.freshXml("nfe-001.xml")))
                .isInstanceOfSatisfying(
                        Received.Refused.class, it -> assertThat(it.reason()).isEqualTo("too-large-to-scan"));
    }

    /** Only what has a fair size is worth asking about: the scanner must not say "too large" before we do. */
    @Test
    void saysItselfThatAFileIsTooLarge() throws Exception {
        clamd.close();

        assertThat(receive(new byte[21 << 20]))
                .isInstanceOfSatisfying(
                        Received.Refused.class, it -> assertThat(it.reason()).isEqualTo("too-large"));
    }

    @Test
    void letsTheWatchedFolderWaitForTheScanner() throws Exception {
        var inbox = new WatchedFolder(folder, documents, incoming, troubles, jdbc);
        SampleFiles.file(folder, "boa.xml", SampleFiles.freshXml("nfe-001.xml"));
        SampleFiles.file(folder, "ruim.xml", infected());
        clamd.becomes(ClamdDouble.Mood.HANGS_UP_IN_THE_MIDDLE);

        inbox.look();
        inbox.lookAfter(Duration.ofSeconds(3));
        assertThat(folder.resolve("boa.xml")).exists();
        assertThat(folder.resolve("ruim.xml")).exists();

        clamd.becomes(ClamdDouble.Mood.WORKS);
        inbox.look();
        assertThat(folder.resolve("done/boa.xml")).exists();
        assertThat(folder.resolve("refused/ruim.xml")).exists();
        assertThat(Files.readString(folder.resolve("refused/ruim.xml.motivo.txt")))
                .contains("antivírus");
    }

    @Test
    void saysThatTheScannerIsAway() throws Exception {
        clamd.close();

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void saysThatNobodyWantedAScanner() {
        var nobody = new StaticListableBeanFactory().getBeanProvider(VirusScanner.class);

        assertThat(new VirusScannerHealth(nobody).health().getStatus().getCode())
                .isEqualTo("OFF");
    }

    private static byte[] infected() {
        var clean = SampleFiles.freshXml("nfe-001.xml");
        return Stream.of(new String(clean, java.nio.charset.StandardCharsets.UTF_8), "<!-- ", ClamdDouble.EICAR, " -->")
                .collect(java.util.stream.Collectors.joining())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private Received receive(byte[] bytes) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "upload", ".bin"), bytes);
        return documents.receive(file, new Receipt("nota.bin", Channel.API, null));
    }

    private int rows(byte[] bytes) {
        return jdbc.sql("select count(*) from sisinfo.document where sha256 = ?")
                .param(Digests.sha256(bytes))
                .query(Integer.class)
                .single();
    }

    private List<Path> keptFiles() throws IOException {
        Files.createDirectories(kept);
        try (var files = Files.walk(kept)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
