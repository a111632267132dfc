package sisinfo.faults;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import sisinfo.access.By;
import sisinfo.invoice.InvoiceForms;
import sisinfo.invoice.Reviews;

/** Somebody who waits for a number of intakes, then confirms one review after the other; for an application apart. */
@Component
@ConditionalOnProperty(DecidingPerson.AWAITS)
class DecidingPerson {

    static final String AWAITS = "faults.person-awaits";

    private static final UUID ANA = UUID.randomUUID();

    private final Reviews reviews;
    private final JdbcClient jdbc;
    private final int intakes;

    DecidingPerson(Reviews reviews, JdbcClient jdbc, @Value("${" + AWAITS + "}") int intakes) {
        this.reviews = reviews;
        this.jdbc = jdbc;
        this.intakes = intakes;
    }

    @Scheduled(fixedDelay = 100)
    void decide() {
        if (jdbc.sql("select count(*) from sisinfo.intake").query(Integer.class).single() < intakes) {
            return;
        }
        jdbc.sql("select id from sisinfo.intake where status = 'IN_REVIEW' order by opened_at limit 1")
                .query(UUID.class)
                .optional()
                .ifPresent(it -> By.technician(ANA, () -> reviews.confirm(it, InvoiceForms.fitting(anyNumber()), ANA)));
    }

    private static String anyNumber() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(1, 999_999_999));
    }
}
