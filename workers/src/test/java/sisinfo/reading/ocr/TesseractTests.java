package sisinfo.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sisinfo.reading.image.Gray;

class TesseractTests {

    @TempDir
    Path folder;

    @Test
    void endsAProgramThatTakesTooLong() throws Exception {
        var pid = folder.resolve("pid");
        var slow = new Tesseract(program("echo $$ > " + pid + "; exec sleep 60"), Duration.ofMillis(700));

        assertThat(slow.read(List.of(new Gray(1, 1, new float[1])), Tesseract.PORTUGUESE, List.of()))
                .isEmpty();

        long child = Long.parseLong(Files.readString(pid).strip());
        assertThat(ProcessHandle.of(child)
                        .map(it -> it.onExit()
                                .orTimeout(5, java.util.concurrent.TimeUnit.SECONDS)
                                .join()
                                .isAlive()))
                .isNotEqualTo(java.util.Optional.of(true));
    }

    @Test
    void isOfNoUseWithoutPortuguese() throws Exception {
        var english = new Tesseract(program("echo eng"), Duration.ofSeconds(5));

        assertThat(english.knows(Tesseract.PORTUGUESE)).isFalse();
    }

    @Test
    void readsNothingWhenTheProgramFails() throws Exception {
        var broken = new Tesseract(program("exit 3"), Duration.ofSeconds(5));

        assertThat(broken.read(List.of(new Gray(1, 1, new float[1])), Tesseract.PORTUGUESE, List.of()))
                .isEmpty();
    }

    private String program(String script) throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no shell scripts here");
        var file = folder.resolve("program");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }
}
