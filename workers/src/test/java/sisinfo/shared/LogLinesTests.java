package sisinfo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import sisinfo.DomainTest;

/** The log as it is written, with the settings of the application. */
@DomainTest
@ExtendWith(OutputCaptureExtension.class)
class LogLinesTests {

    private static final Logger LOG = LoggerFactory.getLogger(LogLinesTests.class);
    private static final String FORGED = "2026-01-01T00:00:00.000-03:00  INFO --- forged";

    @Test
    void beginWithATimeThatNamesItsZone(CapturedOutput output) {
        LOG.warn("a line of ours");

        assertThat(lineOf(output, "a line of ours"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) .*");
    }

    @Test
    void cannotBeForgedByWhatSomebodyTyped(CapturedOutput output) {
        LOG.warn("typed: {}", "a\n" + FORGED);
        LOG.warn("typed: {}", "b\r" + FORGED);
        LOG.warn("failed", new IllegalStateException("c\r\n\r\n" + FORGED));

        assertThat(output.getOut()).contains("a | " + FORGED, "b | " + FORGED, "c | " + FORGED);
        assertThat(output.getOut().split("[\r\n]+")).noneMatch(line -> line.startsWith("2026-01-01T"));
    }

    @Test
    void commandNoTerminalAndEndSomewhere(CapturedOutput output) {
        LOG.warn("typed: {}", "d\u001b[2J\u0000\u202eend");
        LOG.warn("long: {}", "e".repeat(100_000));

        assertThat(output.getOut()).contains("d?[2J??end").doesNotContain("\u0000", "\u202e");
        assertThat(lineOf(output, "long: eee")).hasSizeLessThan(5_000);
    }

    @Test
    void keepTheTraceOfAFailureOnce(CapturedOutput output) {
        LOG.warn("failed", new IllegalStateException("why it failed"));

        assertThat(output.getOut().split("why it failed", -1)).hasSize(2);
        assertThat(output.getOut()).containsPattern("\\R\\s+at sisinfo\\.shared\\.LogLinesTests");
    }

    private static String lineOf(CapturedOutput output, String words) {
        return output.getOut()
                .lines()
                .filter(it -> it.contains(words))
                .findFirst()
                .orElseThrow();
    }
}
