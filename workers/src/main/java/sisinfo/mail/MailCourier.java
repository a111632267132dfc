package sisinfo.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Takes letters to the mail server. Safe to repeat: a finished letter is not sent again. */
@Component
public class MailCourier implements JobRequestHandler<SendMail> {

    private static final Logger log = LoggerFactory.getLogger(MailCourier.class);

    private final MailOutbox outbox;
    private final ObjectProvider<JavaMailSender> server;
    private final MailProperties properties;
    private final Clock clock;

    MailCourier(MailOutbox outbox, ObjectProvider<JavaMailSender> server, MailProperties properties, Clock clock) {
        this.outbox = outbox;
        this.server = server;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    @Job(name = "Send mail", retries = 10)
    public void run(SendMail job) throws MailUndelivered {
        var letter = outbox.claim(job.id());
        if (letter.isPresent()) {
            deliver(letter.get());
        }
    }

    private void deliver(MailOutbox.Claimed letter) throws MailUndelivered {
        if (letter.usefulUntil().isBefore(clock.instant())) {
            outbox.finish(letter.id(), MailState.EXPIRED, null);
            return;
        }
        try {
            send(letter);
            outbox.finish(letter.id(), MailState.SENT, null);
            log.info("Mail {} sent", letter.id());
        } catch (MailException | MessagingException failure) {
            giveUpOrTryAgain(letter, failure);
        }
    }

    private void send(MailOutbox.Claimed letter) throws MessagingException {
        JavaMailSender sender = server.getIfAvailable();
        if (sender == null) {
            throw new MessagingException("No mail server is configured (spring.mail.host)");
        }
        MimeMessage message = sender.createMimeMessage();
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(properties.from());
        parts.setTo(letter.recipient());
        parts.setSubject(letter.subject());
        parts.setText(letter.bodyText(), letter.bodyHtml());
        message.setHeader("Message-ID", "<" + letter.id() + "@sisinfo>");
        message.setHeader("Auto-Submitted", "auto-generated");
        sender.send(message);
    }

    /** The job fails when there is hope: that makes JobRunr come back, later each time. */
    private void giveUpOrTryAgain(MailOutbox.Claimed letter, Exception failure) throws MailUndelivered {
        String problem = MailProblem.words(failure);
        log.warn(
                "Mail {} not sent, attempt {}: {}",
                letter.id(),
                letter.attempts(),
                failure.getClass().getSimpleName());
        if (MailProblem.isForGood(failure) || letter.attempts() >= properties.attempts()) {
            outbox.finish(letter.id(), MailState.FAILED, problem);
        } else {
            outbox.tryAgain(letter.id(), problem);
            throw new MailUndelivered("Mail " + letter.id() + " was not taken");
        }
    }
}
