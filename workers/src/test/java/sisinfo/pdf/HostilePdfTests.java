package sisinfo.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sisinfo.reading.ReadableFile;
import sisinfo.reading.Source;
import sisinfo.reading.pdf.SandboxedPdfTextReader;

/** Bombs are answered, and nobody else waits for them. */
@Tag("fault")
class HostilePdfTests {

    private static final int CASES = Integer.getInteger("sisinfo.fuzz.pdfs", 30);

    /** A form of 200 MB of nothing is drawn in no time. */
    @Test
    void refusesEveryBomb() {
        HostilePdf.all().forEach((name, bytes) -> {
            if (!name.equals("a form of 200 MB")) {
                assertThatThrownBy(() -> new Pdf(bytes).inspect(PdfLimits.USUAL))
                        .as(name)
                        .isInstanceOf(PdfRefused.class);
            }
        });
    }

    /** What is read was inspected before; this is about a bomb that inspection did not know. */
    @Test
    void readsAndDrawsNothingOfABombAndComesBack() {
        var bomb = HostilePdf.all().get("nested forms");

        assertThatThrownBy(() -> new Pdf(bomb).page(0)).isInstanceOf(IOException.class);
        assertThat(new SandboxedPdfTextReader().read(new ReadableFile(bomb)).source())
                .isEqualTo(Source.PDF_TEXT);
    }

    /** A longer run: {@code -Dsisinfo.fuzz.pdfs=100000}. This process itself must stay quick meanwhile. */
    @Test
    void answersWhateverIsMadeOfThemWhileThisProcessStaysQuick() {
        var random = new Random(20_08);
        var working = new AtomicBoolean(true);
        var longestPause = CompletableFuture.supplyAsync(() -> longestPause(working));
        var odd = new java.util.ArrayList<Throwable>();
        for (int i = 0; i < CASES; i++) {
            var bytes = HostilePdf.mutated(random);
            var thrown = catchThrowable(() -> new Pdf(bytes).inspect(PdfLimits.USUAL));
            if (thrown != null && !(thrown instanceof PdfRefused)) {
                odd.add(thrown);
            }
        }
        working.set(false);

        assertThat(odd).isEmpty();
        assertThat(longestPause.join())
                .as("ms that a thread of this process waited")
                .isLessThan(1000);
    }

    /** How long something that takes a millisecond took at most: allocating and clearing a megabyte. */
    private static long longestPause(AtomicBoolean working) {
        long longest = 0;
        long sum = 0;
        while (working.get()) {
            long start = System.nanoTime();
            sum += new byte[1 << 20].length;
            longest = Math.max(longest, System.nanoTime() - start);
        }
        return sum < 0 ? sum : longest / 1_000_000;
    }
}
