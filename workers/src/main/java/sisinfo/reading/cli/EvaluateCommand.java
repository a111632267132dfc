package sisinfo.reading.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures the readers on a folder of documents with {@code truth.jsonl} beside them. */
@Command(
        name = "evaluate",
        description = "Mede os leitores numa pasta com truth.jsonl.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PASTA")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(names = "--json", description = "Imprime um único objeto JSON.")
    private boolean json;

    @Mixin
    private ReaderOptions options = new ReaderOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (!Files.isRegularFile(folder.resolve("truth.jsonl"))) {
            spec.commandLine().getErr().println("Não há truth.jsonl em " + folder);
            return 2;
        }
        var evaluation = new Evaluation(options.readers());
        evaluation.run(folder);
        if (json) {
            out.println(JsonMapper.builder().build().writeValueAsString(result(evaluation)));
        } else {
            print(evaluation, out);
        }
        out.flush();
        return 0;
    }

    private static Map<String, Object> result(Evaluation evaluation) {
        var result = new LinkedHashMap<String, Object>();
        result.put("pages", evaluation.pages());
        result.put(
                "secondsPerPage",
                BigDecimal.valueOf(evaluation.secondsPerPage()).setScale(3, RoundingMode.HALF_UP));
        result.put("falseProved", evaluation.tally().falseProved());
        result.put("fields", evaluation.tally().counts());
        return result;
    }

    private static void print(Evaluation evaluation, PrintWriter out) {
        out.printf("%-15s %-6s %5s %6s %8s %7s%n", "campo", "tipo", "n", "certos", "provados", "falsos");
        evaluation
                .tally()
                .counts()
                .forEach((field, kinds) -> kinds.forEach((kind, count) -> out.printf(
                        "%-15s %-6s %5d %6d %8d %7d%n",
                        field, kind, count.n(), count.right(), count.proved(), count.falseProved())));
        out.printf(
                "%n%d páginas, %.2f s por página, %d provados errados%n",
                evaluation.pages(),
                evaluation.secondsPerPage(),
                evaluation.tally().falseProved());
        evaluation.tally().misses().forEach(out::println);
    }
}
