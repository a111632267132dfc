package sisinfo.reading.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that read documents without starting the application. */
@Command(
        name = "sisinfo",
        description = "Lê documentos fiscais e mostra as evidências.",
        mixinStandardHelpOptions = true,
        subcommands = {ReadCommand.class, EvaluateCommand.class})
public final class ReadingCommands {

    private static final Set<String> NAMES = Set.of("read", "evaluate");

    private ReadingCommands() {}

    /** Whether the first argument asks for one of these commands. */
    public static boolean wanted(String... args) {
        return args.length > 0 && NAMES.contains(args[0]);
    }

    /** Runs the command; answers alone go to standard output, in UTF-8, what libraries print does not. 0 when all went well, 1 when a file could not be read, 2 when the arguments are wrong. */
    public static int run(String... args) {
        System.setProperty("java.awt.headless", "true");
        System.setOut(System.err);
        Logger.getLogger("").setLevel(Level.SEVERE);
        Logging.quiet();
        var answers = new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8);
        return new CommandLine(new ReadingCommands())
                .setOut(new PrintWriter(answers, true))
                .execute(args);
    }
}
