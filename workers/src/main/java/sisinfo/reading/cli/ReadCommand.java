package sisinfo.reading.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sisinfo.document.FileCheck;
import sisinfo.reading.Readers;
import tools.jackson.databind.json.JsonMapper;

/** Prints what is known of each file, one JSON object per paper and line. */
@Command(name = "read", description = "Lê arquivos e imprime as evidências em JSON.", mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "ARQUIVO")
    private List<Path> files = List.of();

    @Mixin
    private ReaderOptions options = new ReaderOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        var readers = options.readers();
        int failures = 0;
        for (var file : files) {
            failures += print(file, readers) ? 0 : 1;
        }
        return failures == 0 ? 0 : 1;
    }

    private boolean print(Path file, Readers readers) {
        var out = spec.commandLine().getOut();
        var json = JsonMapper.builder().build();
        try {
            var bytes = Files.readAllBytes(file);
            var refusal = FileCheck.refusal(bytes);
            if (refusal.isPresent()) {
                out.println(json.writeValueAsString(EvidenceJson.failure(file.toString(), refusal.get())));
                return false;
            }
            PaperAnswers.of(file.toString(), bytes, readers).forEach(it -> out.println(json.writeValueAsString(it)));
            return true;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            out.println(json.writeValueAsString(
                    EvidenceJson.failure(file.toString(), "Arquivo ilegível: " + e.getMessage())));
            return false;
        } finally {
            out.flush();
        }
    }
}
