package sisinfo.embedded.smtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where messages are kept: one file each, named by the left part of its Message-ID. */
record MessageFolder(Path folder) {

    private static final Pattern NAME =
            Pattern.compile("(?im)^Message-ID:\\s*<([a-z0-9-]{1,64})@[^>]*>", Pattern.CASE_INSENSITIVE);

    /** Whole or not at all: whoever reads the folder never sees half a message. */
    SmtpReply keep(byte[] message) {
        try {
            Path part = folder.resolve(UUID.randomUUID() + ".part");
            Files.write(part, message);
            Files.move(part, folder.resolve(name(message) + ".eml"), StandardCopyOption.REPLACE_EXISTING);
            return SmtpReply.OK;
        } catch (IOException full) {
            return SmtpReply.busy();
        }
    }

    private static String name(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        int body = text.indexOf("\r\n\r\n");
        var id = NAME.matcher(body < 0 ? text : text.substring(0, body));
        return id.find() ? id.group(1) : UUID.randomUUID().toString();
    }
}
