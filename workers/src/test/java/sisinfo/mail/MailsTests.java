package sisinfo.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.DomainTest;

@DomainTest
class MailsTests {

    @Autowired
    Mails mails;

    @Autowired
    MailCourier courier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void keepsALetterUntilItIsSentAndNoTextAfterwards() throws Exception {
        UUID id = write(Duration.ofDays(1));
        assertThat(texts(id)).isEqualTo(1);

        courier.run(new SendMail(id));
        courier.run(new SendMail(id));

        assertThat(state(id)).isEqualTo("SENT");
        assertThat(texts(id)).isZero();
        assertThat(mails.text(id))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("http://localhost:8080/recovery/x")
                        .contains("Olá, Ana <b>"));
    }

    @Test
    void writesNothingWhenItsTransactionFails() {
        int before = mails.latest().size();

        transaction.executeWithoutResult(status -> {
            mails.write(letter(Duration.ofDays(1)));
            status.setRollbackOnly();
        });

        assertThat(mails.latest()).hasSize(before);
    }

    @Test
    void doesNotSendALinkThatNoLongerOpens() throws Exception {
        UUID id = write(Duration.ofSeconds(-1));

        courier.run(new SendMail(id));

        assertThat(state(id)).isEqualTo("EXPIRED");
        assertThat(mails.text(id)).isEmpty();
    }

    @Test
    void forgetsAfterHalfAYearThatThereWasALetter() throws Exception {
        UUID old = write(Duration.ofDays(1));
        UUID young = write(Duration.ofDays(1));
        UUID waiting = write(Duration.ofDays(1));
        courier.run(new SendMail(old));
        courier.run(new SendMail(young));
        age(old, 181);
        age(young, 179);

        assertThat(mails.forgetOld()).isEqualTo(1);

        assertThat(mails.latest())
                .extracting(MailView::id)
                .contains(young, waiting)
                .doesNotContain(old);
        assertThat(mails.text(old)).isEmpty();
        assertThat(mails.text(young)).isPresent();
    }

    @Test
    void leavesNoGapInALetter() {
        assertThatThrownBy(() -> new MailTemplates()
                        .write(new Letter("recovery", "a@exemplo.gov.br", Map.of("name", "Ana"), Duration.ZERO)))
                .hasMessageContaining("link");
    }

    @Test
    void writesValuesIntoHtmlAsText() {
        assertThat(new MailTemplates().write(letter(Duration.ZERO)).html())
                .contains("Olá, Ana &lt;b&gt;.")
                .doesNotContain("Ana <b>");
    }

    /** Addresses are looked at when somebody is invited; should one come by another way, it still adds no line. */
    @Test
    void addsNoLineToTheHeadOfALetter() {
        transaction.executeWithoutResult(status -> mails.write(new Letter(
                "recovery",
                "ana@exemplo.gov.br\r\nBcc: outra@exemplo.gov.br",
                Map.of("name", "Ana", "link", "http://localhost:8080/recovery/x"),
                Duration.ofDays(1))));
        UUID id = mails.latest().getFirst().id();

        assertThatThrownBy(() -> courier.run(new SendMail(id))).isInstanceOf(MailUndelivered.class);
        assertThat(mails.text(id)).isEmpty();
    }

    private UUID write(Duration useful) {
        transaction.executeWithoutResult(status -> mails.write(letter(useful)));
        return mails.latest().getFirst().id();
    }

    private static Letter letter(Duration useful) {
        return new Letter(
                "recovery",
                "ana@exemplo.gov.br",
                Map.of("name", "Ana <b>", "link", "http://localhost:8080/recovery/x"),
                useful);
    }

    private String state(UUID id) {
        return jdbc.sql("select state from sisinfo.mail where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private int texts(UUID id) {
        return jdbc.sql("select count(body_text) from sisinfo.mail where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private void age(UUID id, int days) {
        jdbc.sql("update sisinfo.mail set finished_at = now() - :days * interval '1 day' where id = :id")
                .param("days", days)
                .param("id", id)
                .update();
    }
}
