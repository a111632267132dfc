package sisinfo.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import sisinfo.embedded.smtp.SmtpDouble;
import sisinfo.embedded.smtp.SmtpReply;

/** Against a server that answers as servers do. */
class MailProblemTests {

    @TempDir
    Path folder;

    SmtpDouble smtp;

    @BeforeEach
    void start() throws IOException {
        smtp = SmtpDouble.start(folder);
    }

    @AfterEach
    void stop() throws IOException {
        smtp.close();
    }

    @Test
    void givesUpAnAddressThatDoesNotExist() {
        smtp.answerRecipients(address -> SmtpReply.unknownMailbox());

        assertThat(MailProblem.isForGood(failure())).isTrue();
        assertThat(MailProblem.words(failure())).contains("No such mailbox");
    }

    @Test
    void triesAgainWhenTheServerIsBusyOrAway() throws IOException {
        smtp.answerRecipients(address -> SmtpReply.busy());
        assertThat(MailProblem.isForGood(failure())).isFalse();

        smtp.close();
        assertThat(MailProblem.isForGood(failure())).isFalse();
    }

    private MailException failure() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtp.port());
        var message = new SimpleMailMessage();
        message.setFrom("de@exemplo.gov.br");
        message.setTo("para@exemplo.gov.br");
        message.setText("Oi");
        try {
            sender.send(message);
        } catch (MailException failure) {
            return failure;
        }
        throw new AssertionError("sent");
    }
}
