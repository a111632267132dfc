package sisinfo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** When letters are due; in São Paulo it is three hours earlier than the instants say. */
class MailTimesTests {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));
    private static final QuietHours NOON = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 30));

    @Test
    void writesAtOnceOutsideQuietHours() {
        var noon = Instant.parse("2026-11-24T15:00:00Z");

        assertThat(MailTimes.due(Wish.Mail.NOW, noon, null)).isEqualTo(noon);
        assertThat(MailTimes.due(Wish.Mail.NOW, noon, NIGHT)).isEqualTo(noon);
    }

    @Test
    void waitsForTheEndOfQuietHours() {
        assertThat(MailTimes.due(Wish.Mail.NOW, Instant.parse("2026-11-25T02:30:00Z"), NIGHT))
                .isEqualTo("2026-11-25T11:00:00Z");
        assertThat(MailTimes.due(Wish.Mail.NOW, Instant.parse("2026-11-25T05:00:00Z"), NIGHT))
                .isEqualTo("2026-11-25T11:00:00Z");
        assertThat(MailTimes.due(Wish.Mail.NOW, Instant.parse("2026-11-24T15:00:00Z"), NOON))
                .isEqualTo("2026-11-24T16:30:00Z");
    }

    @Test
    void gathersUntilSevenInTheMorning() {
        assertThat(MailTimes.due(Wish.Mail.DIGEST, Instant.parse("2026-11-24T09:59:59Z"), null))
                .isEqualTo("2026-11-24T10:00:00Z");
        assertThat(MailTimes.due(Wish.Mail.DIGEST, Instant.parse("2026-11-24T10:00:00Z"), null))
                .isEqualTo("2026-11-25T10:00:00Z");
    }

    @Test
    void doesNotBreakQuietHoursWithADigest() {
        assertThat(MailTimes.due(Wish.Mail.DIGEST, Instant.parse("2026-11-24T15:00:00Z"), NIGHT))
                .isEqualTo("2026-11-25T11:00:00Z");
    }

    @Test
    void endsQuietHoursAtTheirEnd() {
        assertThat(NIGHT.contains(Instant.parse("2026-11-25T11:00:00Z"))).isFalse();
        assertThat(NIGHT.contains(Instant.parse("2026-11-25T01:00:00Z"))).isTrue();
        assertThat(NOON.contains(Instant.parse("2026-11-24T16:30:00Z"))).isFalse();
        var never = new QuietHours(LocalTime.NOON, LocalTime.NOON);
        assertThat(never.contains(Instant.parse("2026-11-24T15:00:00Z"))).isFalse();
    }
}
