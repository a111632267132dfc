package sisinfo.document.clamd;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import sisinfo.document.Scan;
import sisinfo.document.VirusScanner;
import sisinfo.document.VirusScannerAway;

/**
 * Speaks clamd's protocol over TCP (clamd(8)): {@code zINSTREAM}, chunks with their length before them, an empty one at
 * the end; the answer ends with NUL. One connection for each question.
 */
final class ClamdScanner implements VirusScanner {

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");

    private final ClamdProperties properties;

    ClamdScanner(ClamdProperties properties) {
        this.properties = properties;
    }

    @Override
    public Scan scan(Path file) throws VirusScannerAway {
        var said = ask("zINSTREAM", properties.patience(), out -> send(file, out));
        if (said.equals("stream: OK")) {
            return new Scan.Clean();
        }
        var found = FOUND.matcher(said);
        if (found.matches()) {
            return new Scan.Infected(found.group(1));
        }
        if (said.startsWith("INSTREAM size limit exceeded")) {
            return new Scan.TooLarge();
        }
        throw VirusScannerAway.because("it said " + said);
    }

    @Override
    public String version() throws VirusScannerAway {
        return ask("zVERSION", CONNECT, out -> {});
    }

    private String ask(String command, Duration patience, Content content) throws VirusScannerAway {
        try (var line = new Socket()) {
            var hangUp = hangUpAfter(patience, line);
            try {
                line.connect(properties.place(), (int) CONNECT.toMillis());
                say(command, content, line);
                return answer(line.getInputStream());
            } finally {
                hangUp.cancel(false);
            }
        } catch (IOException e) {
            throw VirusScannerAway.because(e.toString());
        }
    }

    /** A time limit of the socket knows reading only; who stops listening would hold us in the middle of a word. */
    private static CompletableFuture<Void> hangUpAfter(Duration patience, Socket line) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        line.close();
                    } catch (IOException closed) {
                        // It is closed.
                    }
                },
                CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static void say(String command, Content content, Socket line) throws IOException {
        try {
            var out = new DataOutputStream(new BufferedOutputStream(line.getOutputStream(), CHUNK));
            out.writeBytes(command + "\0");
            content.writeTo(out);
            out.flush();
        } catch (SocketException hungUp) {
            // Of what is too large it says so in the middle and hangs up: its words may be there to read.
        }
    }

    private static void send(Path file, DataOutputStream out) throws IOException {
        var chunk = new byte[CHUNK];
        try (var in = Files.newInputStream(file)) {
            for (int length = in.readNBytes(chunk, 0, CHUNK); length > 0; length = in.readNBytes(chunk, 0, CHUNK)) {
                out.writeInt(length);
                out.write(chunk, 0, length);
            }
        }
        out.writeInt(0);
    }

    /** Only a whole one counts: half of {@code FOUND} is no {@code OK}. */
    private static String answer(InputStream in) throws IOException {
        var said = new StringBuilder();
        for (int next = in.read(); next != 0; next = in.read()) {
            if (next < 0 || said.length() == LONGEST_ANSWER) {
                throw new EOFException("It hung up before it had answered");
            }
            said.append((char) next);
        }
        // It goes into log and audit trail.
        return said.toString().replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** What follows the command. */
    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }
}
