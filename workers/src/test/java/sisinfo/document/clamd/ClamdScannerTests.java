package sisinfo.document.clamd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import sisinfo.document.Scan;
import sisinfo.document.VirusScanner;
import sisinfo.document.VirusScannerAway;

/** clamd's protocol against a double that speaks it, word by word. A thread that waits to write hears no interrupt. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClamdScannerTests {

    @TempDir
    Path folder;

    ClamdDouble clamd;

    @BeforeEach
    void start() throws IOException {
        clamd = ClamdDouble.start();
    }

    @AfterEach
    void stop() throws Exception {
        clamd.close();
    }

    @Test
    void passesWhatIsClean() throws Exception {
        assertThat(scan(file(new byte[300_000]))).isEqualTo(new Scan.Clean());
        assertThat(scan(file(new byte[64 * 1024]))).isEqualTo(new Scan.Clean());
        assertThat(scan(file(new byte[0]))).isEqualTo(new Scan.Clean());
    }

    @Test
    void namesWhatItFoundWhereverItStands() throws Exception {
        var padded = " ".repeat(64 * 1024 - 10) + ClamdDouble.EICAR + " ".repeat(1000);

        assertThat(scan(file(ClamdDouble.EICAR))).isEqualTo(new Scan.Infected("Eicar-Signature"));
        assertThat(scan(file(padded))).as("over the edge of a chunk").isEqualTo(new Scan.Infected("Eicar-Signature"));
    }

    /** It answers and hangs up while most of the file is still to come. */
    @Test
    void hearsThatAFileIsTooLargeThoughItIsHungUpOn() throws Exception {
        clamd.takesAtMost(100_000);

        assertThat(scan(file(new byte[20 << 20]))).isEqualTo(new Scan.TooLarge());
    }

    @Test
    void takesNothingButAWholeVerdictForOne() throws Exception {
        clamd.becomes(ClamdDouble.Mood.HANGS_UP_IN_THE_MIDDLE);
        isAway("hung up|reset|Broken pipe|aborted");
        clamd.becomes(ClamdDouble.Mood.HANGS_UP_WITHIN_ITS_ANSWER);
        isAway("hung up");
        clamd.becomes(ClamdDouble.Mood.WORKS);
        clamd.failsWith("Can't allocate memory");
        isAway("it said stream: Can't allocate memory ERROR");
        clamd.close();
        isAway("refused");
    }

    @Test
    void hangsUpOnWhoStopsListening() throws Exception {
        clamd.becomes(ClamdDouble.Mood.STOPS_LISTENING);
        var large = file(new byte[20 << 20]);

        assertThatExceptionOfType(VirusScannerAway.class)
                .isThrownBy(() -> clamd.asked(Duration.ofMillis(300)).scan(large));
    }

    @Test
    void tellsItsVersion() throws Exception {
        assertThat(clamd.asked(Duration.ofSeconds(30)).version()).startsWith("ClamAV 1.4.3/27822/");
    }

    @Test
    void isThereOnlyWhenSomebodySaysWhere() {
        var application = new ApplicationContextRunner().withUserConfiguration(ClamdConfiguration.class);

        application.run(it -> assertThat(it).doesNotHaveBean(VirusScanner.class));
        application
                .withPropertyValues("sisinfo.document.clamd.address=")
                .run(it -> assertThat(it).doesNotHaveBean(VirusScanner.class));
        application
                .withPropertyValues("sisinfo.document.clamd.address=127.0.0.1:3310")
                .run(it -> assertThat(it).hasSingleBean(VirusScanner.class));
        application
                .withPropertyValues("sisinfo.document.clamd.address=clamav")
                .run(it -> assertThat(it).hasFailed());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClamdProperties(":3310", Duration.ofSeconds(1)).place());
    }

    private Scan scan(Path file) throws VirusScannerAway {
        return clamd.asked(Duration.ofSeconds(30)).scan(file);
    }

    private void isAway(String words) throws IOException {
        var file = file(new byte[1 << 20]);
        assertThatExceptionOfType(VirusScannerAway.class)
                .isThrownBy(() -> scan(file))
                .withMessageMatching("(?s).*(" + words + ").*");
    }

    private Path file(String content) throws IOException {
        return file(content.getBytes(StandardCharsets.US_ASCII));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ".bin"), content);
    }
}
