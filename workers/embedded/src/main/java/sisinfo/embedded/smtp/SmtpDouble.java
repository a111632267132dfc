package sisinfo.embedded.smtp;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import sisinfo.embedded.part.Ports;

/** Speaks SMTP on loopback and keeps each message as a file instead of passing it on; recipients can be refused. */
public final class SmtpDouble implements AutoCloseable {

    private final ServerSocket door;
    private final MessageFolder folder;
    private final SmtpAccess access;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Function<String, SmtpReply> recipients = address -> SmtpReply.OK;

    private SmtpDouble(ServerSocket door, MessageFolder folder, SmtpAccess access) {
        this.door = door;
        this.folder = folder;
        this.access = access;
    }

    /** Takes messages of anybody. */
    public static SmtpDouble start(Path folder) throws IOException {
        return start(folder, new SmtpAccess(null));
    }

    /** Takes messages of user {@code sisinfo} with this password. */
    public static SmtpDouble start(Path folder, String password) throws IOException {
        return start(folder, new SmtpAccess(password));
    }

    private static SmtpDouble start(Path folder, SmtpAccess access) throws IOException {
        Files.createDirectories(folder);
        var smtp = new SmtpDouble(new ServerSocket(0, 50, Ports.loopback()), new MessageFolder(folder), access);
        Thread.ofPlatform().daemon().name("smtp").start(smtp::listen);
        return smtp;
    }

    public int port() {
        return door.getLocalPort();
    }

    /** From now on recipients are answered like this. */
    public void answerRecipients(Function<String, SmtpReply> answer) {
        recipients = answer;
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket caller : open) {
            caller.close();
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                open.add(caller);
                Thread.ofPlatform().daemon().name("smtp-caller").start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            new SmtpConversation(caller, folder, address -> recipients.apply(address), access).hold();
        } catch (IOException hungUp) {
            // The caller is gone: what was not finished counts as not sent.
        } finally {
            open.remove(caller);
        }
    }
}
