package sisinfo.reading.cli;

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

    /** Runs the command; 0 when all went well, 1 when a file could not be read, 2 when the arguments are wrong. */
    public static int run(String... args) {
        System.setProperty("java.awt.headless", "true");
        Logger.getLogger("").setLevel(Level.SEVERE);
        Logging.quiet();
        return new CommandLine(new ReadingCommands()).execute(args);
    }
}
