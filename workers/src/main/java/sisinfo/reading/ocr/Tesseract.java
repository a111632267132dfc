package sisinfo.reading.ocr;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sisinfo.reading.image.Gray;

/** The Tesseract program installed on this machine, run once per job and ended when it takes too long. */
final class Tesseract {

    private static final Logger LOG = LoggerFactory.getLogger(Tesseract.class);

    /** Names of the language files, which are models of their own. */
    static final String PORTUGUESE = "por";

    static final String ENGLISH = "eng";

    /** Knows letters by their shape alone, whichever way they are turned. */
    private static final String ORIENTATION = "osd";

    private static final Pattern ROTATE = Pattern.compile("Rotate: (0|90|180|270)");

    private final String program;
    private final Duration patience;
    private volatile @Nullable List<String> languages;

    Tesseract(String program, Duration patience) {
        this.program = program;
        this.patience = patience;
    }

    /** Whether the program is there and has this language. */
    boolean knows(String language) {
        var known = languages;
        if (known == null) {
            known = installed();
            languages = known;
        }
        return known.contains(language);
    }

    /**
     * What each of two models read.
     *
     * @param english nothing where that model is not installed
     */
    record Both<T>(T portuguese, T english) {}

    /** Has both models read at once, each in a process of its own. */
    <T> Both<T> both(Function<String, T> reading, T nothing) {
        if (!knows(ENGLISH)) {
            return new Both<>(reading.apply(PORTUGUESE), nothing);
        }
        var english = new FutureTask<>(() -> reading.apply(ENGLISH));
        Thread.ofPlatform().daemon().name("tesseract").start(english);
        try {
            return new Both<>(reading.apply(PORTUGUESE), english.get());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return new Both<>(nothing, nothing);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            english.cancel(true);
        }
    }

    private List<String> installed() {
        try {
            var folder = Files.createTempDirectory("sisinfo-ocr");
            try {
                var list = folder.resolve("languages.txt");
                return run(List.of(program, "--list-langs"), list) ? Files.readAllLines(list) : List.of();
            } finally {
                delete(folder);
            }
        } catch (IOException notInstalled) {
            return List.of();
        }
    }

    /**
     * Reads every sheet as one block of lines.
     *
     * @param language one that is known
     * @param options further options of the program
     * @return nothing when it fails or takes too long
     */
    List<SeenWord> read(List<Gray> sheets, String language, List<String> options) {
        if (sheets.isEmpty()) {
            return List.of();
        }
        try {
            var folder = Files.createTempDirectory("sisinfo-ocr");
            try {
                return read(sheets, language, options, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException failed) {
            LOG.warn("Tesseract did not run: {}", failed.getMessage());
            return List.of();
        }
    }

    /** By how many degrees the page has to be turned clockwise to stand upright; 0 also when it cannot be told. */
    int turn(Gray page) {
        if (!knows(ORIENTATION)) {
            return 0;
        }
        try {
            var folder = Files.createTempDirectory("sisinfo-ocr");
            try {
                var file = folder.resolve("page.pgm");
                write(page, file);
                var answer = folder.resolve("answer.txt");
                var command = List.of(program, file.toString(), "stdout", "--psm", "0", "-l", ORIENTATION);
                return run(command, answer) ? turn(Files.readString(answer)) : 0;
            } finally {
                delete(folder);
            }
        } catch (IOException failed) {
            LOG.warn("Tesseract did not run: {}", failed.getMessage());
            return 0;
        }
    }

    private static int turn(String answer) {
        var found = ROTATE.matcher(answer);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private List<SeenWord> read(List<Gray> sheets, String language, List<String> options, Path folder)
            throws IOException {
        var names = new ArrayList<String>();
        for (var sheet : sheets) {
            var file = folder.resolve(names.size() + ".pgm");
            write(sheet, file);
            names.add(file.toString());
        }
        var list = folder.resolve("sheets.txt");
        Files.write(list, names);
        var words = folder.resolve("words.tsv");
        var command = Stream.concat(Stream.of(program, list.toString(), "stdout", "-l", language), options.stream())
                .toList();
        if (!run(Stream.concat(command.stream(), Stream.of("tsv")).toList(), words)) {
            return List.of();
        }
        return Files.readAllLines(words, StandardCharsets.UTF_8).stream()
                .map(SeenWord::of)
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean run(List<String> command, Path output) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(new File(nothing()));
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        var process = builder.start();
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue() == 0;
            }
            LOG.warn("Tesseract took longer than {} s and was ended", patience.toSeconds());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
        return false;
    }

    private static String nothing() {
        return File.separatorChar == '\\' ? "NUL" : "/dev/null";
    }

    private static void write(Gray sheet, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("P5 %d %d 255\n".formatted(sheet.width(), sheet.height()).getBytes(StandardCharsets.US_ASCII));
            out.write(sheet.bytes());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
