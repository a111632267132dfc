package sisinfo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sisinfo.DomainTest;
import sisinfo.document.Documents;
import sisinfo.invoice.Intakes;
import sisinfo.invoice.Reviews;
import sisinfo.invoice.UnknownInvoice;

/** The guard stands in front of the use cases themselves, not only in front of pages. */
@DomainTest
class GuardTests {

    private static final UUID NOWHERE = UUID.randomUUID();

    @Autowired
    Documents documents;

    @Autowired
    Reviews reviews;

    @Autowired
    Intakes intakes;

    @Test
    void turnsAwayWhoMayNot() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> By.as(NOWHERE, Role.INTERN, () -> reviews.refuse(NOWHERE, "porque sim", NOWHERE)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> By.as(NOWHERE, Role.REQUESTER, () -> documents.find(NOWHERE)));
        assertThatExceptionOfType(NotAllowed.class)
                .as("a step that only a process takes")
                .isThrownBy(() -> By.as(NOWHERE, Role.ADMIN, () -> intakes.identify(NOWHERE)));
        assertThatExceptionOfType(NotAllowed.class)
                .as("nothing is confirmed or refused by a machine")
                .isThrownBy(() -> reviews.refuse(NOWHERE, "porque sim", NOWHERE));
    }

    @Test
    void letsInWhoMay() {
        assertThat(By.as(NOWHERE, Role.INTERN, () -> documents.find(NOWHERE))).isEmpty();
        assertThatExceptionOfType(UnknownInvoice.class)
                .isThrownBy(() -> By.technician(NOWHERE, () -> reviews.refuse(NOWHERE, "porque sim", NOWHERE)));
    }
}
