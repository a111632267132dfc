package sisinfo.embedded.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sisinfo.embedded.part.Ports;

class SmtpDoubleTests {

    @TempDir
    Path folder;

    SmtpDouble smtp;
    Socket socket;
    BufferedReader in;

    @BeforeEach
    void call() throws IOException {
        smtp = SmtpDouble.start(folder);
        socket = new Socket(Ports.loopback(), smtp.port());
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        assertThat(in.readLine()).startsWith("220 ");
    }

    @AfterEach
    void hangUp() throws IOException {
        socket.close();
        smtp.close();
    }

    @Test
    void keepsAMessageUnderItsId() throws IOException {
        assertThat(say("HELO laptop")).startsWith("250");
        assertThat(say("MAIL FROM:<de@exemplo.gov.br>")).startsWith("250");
        assertThat(say("RCPT TO:<para@exemplo.gov.br>")).startsWith("250");
        assertThat(say("DATA")).startsWith("354");
        assertThat(say("Message-ID: <um-1@sisinfo>\r\nSubject: Oi\r\n\r\n..ponto\r\n."))
                .startsWith("250");
        assertThat(say("QUIT")).startsWith("221");

        assertThat(Files.readString(folder.resolve("um-1.eml"))).endsWith("\r\n\r\n.ponto\r\n");
    }

    @Test
    void insistsOnTheOrderOfCommands() throws IOException {
        assertThat(say("MAIL FROM:<de@exemplo.gov.br>")).startsWith("503");
        assertThat(say("HELO laptop")).startsWith("250");
        assertThat(say("RCPT TO:<para@exemplo.gov.br>")).startsWith("503");
        assertThat(say("MAIL FROM:nobody")).startsWith("501");
        assertThat(say("DATA")).startsWith("503");
        assertThat(say("TURN")).startsWith("502");
    }

    @Test
    void refusesRecipientsWhenAskedTo() throws IOException {
        smtp.answerRecipients(address -> address.startsWith("cheio") ? SmtpReply.busy() : SmtpReply.unknownMailbox());
        say("HELO laptop");
        say("MAIL FROM:<de@exemplo.gov.br>");

        assertThat(say("RCPT TO:<cheio@exemplo.gov.br>")).startsWith("451");
        assertThat(say("RCPT TO:<ninguem@exemplo.gov.br>")).startsWith("550");
        assertThat(say("DATA")).startsWith("503");
    }

    @Test
    void takesNothingOfWhoDoesNotKnowThePassword() throws IOException {
        smtp.close();
        socket.close();
        smtp = SmtpDouble.start(folder, "known");
        socket = new Socket(Ports.loopback(), smtp.port());
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        in.readLine();

        assertThat(say("HELO laptop")).startsWith("250");
        assertThat(say("MAIL FROM:<de@exemplo.gov.br>")).startsWith("530");
        assertThat(say("AUTH PLAIN " + plain("guessed"))).startsWith("535");
        assertThat(say("AUTH PLAIN !")).startsWith("535");
        assertThat(say("MAIL FROM:<de@exemplo.gov.br>")).startsWith("530");
        assertThat(say("AUTH PLAIN " + plain("known"))).startsWith("235");
        assertThat(say("MAIL FROM:<de@exemplo.gov.br>")).startsWith("250");
    }

    private static String plain(String password) {
        return Base64.getEncoder().encodeToString(("\0sisinfo\0" + password).getBytes(StandardCharsets.UTF_8));
    }

    private String say(String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return in.readLine();
    }
}
