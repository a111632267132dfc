package sisinfo.embedded.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One caller, from the greeting to the goodbye (RFC 5321, without extensions that nobody here asks for). */
final class SmtpConversation {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int LONGEST_LINE = 8_192;
    private static final int LARGEST = 25 << 20;
    private static final Pattern FROM = Pattern.compile("FROM:\\s*<([^<>]*)>.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TO = Pattern.compile("TO:\\s*<([^<>@\\s]+@[^<>@\\s]+)>.*", Pattern.CASE_INSENSITIVE);

    private final Socket caller;
    private final InputStream in;
    private final MessageFolder folder;
    private final Function<String, SmtpReply> recipients;
    private final SmtpAccess access;
    private boolean granted;
    private boolean greeted;
    private boolean sender;
    private int accepted;

    SmtpConversation(Socket caller, MessageFolder folder, Function<String, SmtpReply> recipients, SmtpAccess access)
            throws IOException {
        this.caller = caller;
        this.folder = folder;
        this.recipients = recipients;
        this.access = access;
        granted = !access.asks();
        caller.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(caller.getInputStream());
    }

    void hold() throws IOException {
        say("220 sisinfo ESMTP\r\n");
        for (String line = line(); line != null; line = line()) {
            SmtpReply reply = line.length() >= LONGEST_LINE ? SmtpReply.LINE_TOO_LONG : answer(line);
            say(reply.line());
            if (reply.equals(SmtpReply.BYE)) {
                return;
            }
        }
    }

    private SmtpReply answer(String line) throws IOException {
        String[] words = line.split(" ", 2);
        String rest = words.length > 1 ? words[1].strip() : "";
        return switch (words[0].toUpperCase(Locale.ROOT)) {
            case "HELO" -> greet();
            case "EHLO" -> {
                say("250-sisinfo\r\n250-8BITMIME\r\n250-SIZE " + LARGEST + "\r\n");
                say(access.asks() ? "250-AUTH PLAIN\r\n" : "");
                yield greet();
            }
            case "AUTH" -> grant(rest);
            case "MAIL" -> granted ? from(rest) : SmtpReply.GRANT_NEEDED;
            case "RCPT" -> to(rest);
            case "DATA" -> data();
            case "RSET" -> forget();
            case "NOOP" -> SmtpReply.OK;
            case "QUIT" -> SmtpReply.BYE;
            default -> SmtpReply.UNKNOWN;
        };
    }

    private SmtpReply greet() {
        greeted = true;
        return forget();
    }

    private SmtpReply grant(String rest) {
        granted = access.isGranted(rest);
        return granted ? SmtpReply.GRANTED : SmtpReply.NOT_GRANTED;
    }

    private SmtpReply forget() {
        sender = false;
        accepted = 0;
        return SmtpReply.OK;
    }

    private SmtpReply from(String rest) {
        if (!greeted || sender) {
            return SmtpReply.WRONG_ORDER;
        }
        sender = FROM.matcher(rest).matches();
        return sender ? SmtpReply.OK : SmtpReply.WRONG_WORDS;
    }

    private SmtpReply to(String rest) {
        if (!sender) {
            return SmtpReply.WRONG_ORDER;
        }
        var address = TO.matcher(rest);
        SmtpReply reply = address.matches() ? recipients.apply(address.group(1)) : SmtpReply.WRONG_WORDS;
        accepted += reply.isGood() ? 1 : 0;
        return reply;
    }

    private SmtpReply data() throws IOException {
        if (accepted == 0) {
            return SmtpReply.WRONG_ORDER;
        }
        say(SmtpReply.GO_ON.line());
        var message = new ByteArrayOutputStream();
        boolean fits = true;
        for (String line = line(); !".".equals(line); line = line()) {
            if (line == null) {
                throw new IOException("Ended within a message");
            }
            fits = fits && message.size() + line.length() < LARGEST;
            if (fits) {
                // A line that begins with a dot came with one more.
                message.writeBytes(
                        (line.startsWith(".") ? line.substring(1) : line).getBytes(StandardCharsets.ISO_8859_1));
                message.writeBytes(new byte[] {'\r', '\n'});
            }
        }
        forget();
        return fits ? folder.keep(message.toByteArray()) : SmtpReply.TOO_LARGE;
    }

    /** Without its end; null when the caller hung up. Bytes stay bytes. */
    private @Nullable String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            if (next != '\r' && line.length() < LONGEST_LINE) {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private void say(String line) throws IOException {
        caller.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }
}
