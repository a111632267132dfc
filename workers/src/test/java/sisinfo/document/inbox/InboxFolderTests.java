package sisinfo.document.inbox;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sisinfo.DomainTest;
import sisinfo.document.SampleFiles;

@DomainTest
class InboxFolderTests extends InboxFixture {

    @Test
    void takesAFileOnceItIsStill() throws IOException {
        Files.write(inbox.resolve("still.xml"), invoice());

        folder.look();
        assertThat(inbox.resolve("still.xml")).exists();
        lookAfter(STILL);

        assertThat(inbox.resolve("done/still.xml")).exists();
        assertThat(inbox.resolve("still.xml")).doesNotExist();
        assertThat(documentsCalled("still.xml")).isEqualTo(1);
    }

    @Test
    void waitsLongerForLargerFiles() throws IOException {
        var large = Arrays.copyOf(invoice(), 6 << 20);
        Files.write(inbox.resolve("large.xml"), large);
        folder.look();

        lookAfter(ofSeconds(5));
        assertThat(inbox.resolve("large.xml")).as("6 MB are still for 5 s").exists();
    }

    @Test
    void waitsForAnEmptyFileThatIsFilledLater() throws IOException {
        var file = Files.createFile(inbox.resolve("scan-empty.xml"));
        folder.look();
        lookAfter(STILL);
        lookAfter(ofMinutes(9));
        assertThat(file).exists();

        Files.write(file, invoice());
        folder.look();
        lookAfter(STILL);

        assertThat(documentsCalled("scan-empty.xml")).isEqualTo(1);
        assertThat(refused()).isEmpty();
    }

    @Test
    void waitsForTheRestOfWhatASlowNetworkBrings() throws IOException {
        var bytes = invoice();
        var file = Files.write(inbox.resolve("scan-slow.xml"), Arrays.copyOf(bytes, 1500));
        folder.look();
        lookAfter(STILL);
        lookAfter(STILL);
        assertThat(file).exists();

        Files.write(file, Arrays.copyOfRange(bytes, 1500, bytes.length), StandardOpenOption.APPEND);
        folder.look();
        lookAfter(STILL);

        assertThat(documentsCalled("scan-slow.xml")).isEqualTo(1);
        assertThat(refused()).isEmpty();
    }

    @Test
    void waitsForTheEndOfAPicture() throws IOException {
        var bytes = SampleFiles.picture(400, 500, "jpg");
        var file = Files.write(inbox.resolve("half.jpg"), Arrays.copyOf(bytes, bytes.length / 2));
        folder.look();
        lookAfter(STILL);
        assertThat(file).exists();

        Files.write(file, bytes);
        folder.look();
        lookAfter(STILL);

        assertThat(documentsCalled("half.jpg")).isEqualTo(1);
    }

    @Test
    void refusesWhatNobodyCompletes() throws IOException {
        Files.write(inbox.resolve("broken.xml"), Arrays.copyOf(invoice(), 900));
        folder.look();
        lookAfter(STILL);
        lookAfter(PATIENCE);

        assertThat(refused()).containsExactlyInAnyOrder("broken.xml", "broken.xml.motivo.txt");
        assertThat(inbox.resolve("refused/broken.xml.motivo.txt")).content().contains("incompleto ou danificado");
    }

    @Test
    void refusesAtOnceWhatNothingCanMend() throws IOException {
        Files.writeString(inbox.resolve("other.xml"), "<pedido/>");
        Files.write(inbox.resolve("zip.pdf"), SampleFiles.zip());
        folder.look();
        lookAfter(STILL);

        assertThat(refused()).contains("other.xml", "zip.pdf");
        assertThat(inbox.resolve("refused/zip.pdf.motivo.txt")).content().contains("compactado");
    }

    @Test
    void bringsBackWhatChangedAfterItWasRefused() throws IOException {
        try (var writer = Files.newByteChannel(
                inbox.resolve("late.xml"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            folder.look();
            lookAfter(PATIENCE);
            assertThat(refused()).contains("late.xml");
            writer.write(ByteBuffer.wrap(invoice()));
        }
        restart();

        folder.look();
        assertThat(refused()).isEmpty();
        lookAfter(STILL);

        assertThat(inbox.resolve("done/late.xml")).exists();
        assertThat(documentsCalled("late.xml")).isEqualTo(1);
    }

    @Test
    void bringsBackWhatChangedAfterItWasTakenIn() throws IOException {
        Files.write(inbox.resolve("grows.xml"), invoice());
        folder.look();
        lookAfter(STILL);
        Files.write(inbox.resolve("done/grows.xml"), invoice(100));

        folder.look();
        lookAfter(STILL);

        assertThat(documentsCalled("grows.xml")).isEqualTo(2);
    }
}
