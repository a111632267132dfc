package sisinfo.document.clamd;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import sisinfo.document.VirusScanner;

/** Speaks clamd's side of its protocol on loopback; what it takes for a virus is the test string of EICAR. */
public final class ClamdDouble implements AutoCloseable {

    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /** What it does with a file. */
    public enum Mood {
        WORKS,
        HANGS_UP_IN_THE_MIDDLE,
        HANGS_UP_WITHIN_ITS_ANSWER,
        STOPS_LISTENING
    }

    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread listener = Thread.ofPlatform().daemon().name("clamd").unstarted(this::listen);
    private volatile Mood mood = Mood.WORKS;
    private volatile int largest = 25 << 20;
    private volatile @Nullable String error;

    private ClamdDouble(ServerSocket door) {
        this.door = door;
    }

    public static ClamdDouble start() throws IOException {
        var clamd = new ClamdDouble(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        clamd.listener.start();
        return clamd;
    }

    /** Somebody who asks it, patient for so long. */
    public VirusScanner asked(Duration patience) {
        return new ClamdScanner(new ClamdProperties("127.0.0.1:" + door.getLocalPort(), patience));
    }

    public void becomes(Mood now) {
        mood = now;
    }

    /** {@code StreamMaxLength}. */
    public void takesAtMost(int bytes) {
        largest = bytes;
    }

    /** As when its memory or its database fails. */
    public void failsWith(String words) {
        error = words;
    }

    /** Gone when this returns: until its thread has woken, the door of a closed socket takes one more caller. */
    @Override
    public void close() throws IOException, InterruptedException {
        door.close();
        listener.join();
        end.countDown();
        for (var caller : open) {
            caller.close();
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                open.add(caller);
                Thread.ofPlatform().daemon().name("clamd-caller").start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            var in = new DataInputStream(caller.getInputStream());
            var command = command(in);
            if (command.equals("zINSTREAM") && mood == Mood.STOPS_LISTENING) {
                end.await();
            } else {
                answer(command.equals("zINSTREAM") ? stream(in) : said(command), caller);
            }
        } catch (IOException | InterruptedException hungUp) {
            // Its caller is gone.
        } finally {
            open.remove(caller);
        }
    }

    private void answer(@Nullable String words, Socket caller) throws IOException {
        if (words != null) {
            var whole = mood != Mood.HANGS_UP_WITHIN_ITS_ANSWER;
            caller.getOutputStream().write((words + (whole ? "\0" : "")).getBytes(StandardCharsets.US_ASCII));
            caller.getOutputStream().flush();
        }
    }

    private static String said(String command) {
        return switch (command) {
            case "zPING" -> "PONG";
            case "zVERSION" -> "ClamAV 1.4.3/27822/Tue Nov 24 08:26:05 2026";
            default -> "UNKNOWN COMMAND";
        };
    }

    /** What it answers; null when it hangs up without a word. */
    private @Nullable String stream(DataInputStream in) throws IOException {
        var seen = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            if (length < 0 || seen.size() + length > largest) {
                return "INSTREAM size limit exceeded. ERROR";
            }
            seen.write(in.readNBytes(length));
            if (mood == Mood.HANGS_UP_IN_THE_MIDDLE) {
                return null;
            }
        }
        if (error != null) {
            return "stream: " + error + " ERROR";
        }
        return seen.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                ? "stream: Eicar-Signature FOUND"
                : "stream: OK";
    }

    private static String command(DataInputStream in) throws IOException {
        var command = new StringBuilder();
        for (int next = in.readUnsignedByte(); next != 0; next = in.readUnsignedByte()) {
            command.append((char) next);
        }
        return command.toString();
    }
}
