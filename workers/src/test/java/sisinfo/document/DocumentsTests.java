package sisinfo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.DomainTest;

@DomainTest
class DocumentsTests {

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Value("${sisinfo.document.folder}")
    Path kept;

    @TempDir
    Path folder;

    @Test
    void storesTheBytesTheRowAndTheEventTogether() throws Exception {
        var accepted = accept(SampleFiles.freshXml("nfe-001.xml"));

        var document = documents.get(accepted.documentId());
        assertThat(document.status()).isEqualTo(DocumentStatus.RECEIVED);
        assertThat(documents.content(document.id())).hasSize((int) document.sizeBytes());
        assertThat(outbox(document.id().toString())).isEqualTo(1);
    }

    @Test
    void refusesASecondCopyWhileTheFirstWaits() throws Exception {
        var bytes = SampleFiles.freshXml("nfe-001.xml");
        var first = accept(bytes);

        assertThat(receive(bytes))
                .isInstanceOfSatisfying(
                        Received.AlreadyHere.class,
                        it -> assertThat(it.first().id()).isEqualTo(first.documentId()));
    }

    @Test
    void refusesASecondCopyThoughTheBytesOfTheFirstAreGoneAndKeepsThem() throws Exception {
        var bytes = SampleFiles.freshXml("nfe-001.xml");
        var first = accept(bytes).documentId();
        var name = Digests.sha256(bytes);
        Files.delete(
                kept.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name));

        assertThat(receive(bytes))
                .isInstanceOfSatisfying(
                        Received.AlreadyHere.class,
                        it -> assertThat(it.first().id()).isEqualTo(first));
        assertThat(documents.content(first)).isEqualTo(bytes);
    }

    @Test
    void acceptsOneOfManyCopiesSentAtOnce() throws Exception {
        var bytes = SampleFiles.freshXml("nfe-001.xml");
        var outcomes = new ArrayList<Received>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var start = new CountDownLatch(1);
            var sent = new ArrayList<Future<Received>>();
            for (int i = 0; i < 16; i++) {
                var file = SampleFiles.file(folder, i + ".xml", bytes);
                sent.add(threads.submit(() -> {
                    start.await();
                    return documents.receive(file, new Receipt("nota.xml", Channel.WEB, null));
                }));
            }
            start.countDown();
            for (var one : sent) {
                outcomes.add(one.get());
            }
        }

        assertThat(outcomes).hasSize(16);
        assertThat(outcomes).filteredOn(Received.Accepted.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Received.AlreadyHere.class::isInstance).hasSize(15);
    }

    @Test
    void letsWithdrawnBytesComeAgain() throws Exception {
        var bytes = SampleFiles.freshXml("nfe-001.xml");
        var first = accept(bytes);

        documents.move(first.documentId(), DocumentStatus.WITHDRAWN, null);
        documents.move(first.documentId(), DocumentStatus.IN_REVIEW, null);

        assertThat(documents.get(first.documentId()).status()).isEqualTo(DocumentStatus.WITHDRAWN);
        assertThat(receive(bytes)).isInstanceOf(Received.Accepted.class);
    }

    @Test
    void warnsOfANearlyIdenticalPicture() throws Exception {
        var picture = SampleFiles.picture(900, 1200, "png");
        var again = SampleFiles.recompressed(picture);
        var first = accept(picture);

        assertThat(receive(again))
                .isInstanceOfSatisfying(
                        Received.Accepted.class,
                        it -> assertThat(it.similarTo()).isEqualTo(first.documentId()));
    }

    @Test
    void leavesNoRowOfARefusedFile() throws Exception {
        assertThat(receive(SampleFiles.pdfWithPassword()))
                .isInstanceOfSatisfying(
                        Received.Refused.class, it -> assertThat(it.reason()).isEqualTo("encrypted"));
    }

    private Received.Accepted accept(byte[] bytes) throws Exception {
        return (Received.Accepted) receive(bytes);
    }

    private Received receive(byte[] bytes) throws Exception {
        var file = Files.createTempFile(folder, "upload", ".bin");
        return documents.receive(Files.write(file, bytes), new Receipt("nota.bin", Channel.WEB, null));
    }

    private int outbox(String text) {
        return jdbc.sql("select count(*) from sisinfo.event_publication where serialized_event like ?")
                .param("%" + text + "%")
                .query(Integer.class)
                .single();
    }
}
