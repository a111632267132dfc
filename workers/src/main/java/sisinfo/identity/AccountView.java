package sisinfo.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person as administrators, and they themselves, see their access.
 *
 * @param registrationNumber of the city hall; null for who has none
 * @param lastSignIn null before the first time
 * @param adminSince null for everybody else
 */
public record AccountView(
        UserView user,
        AccountState state,
        @Nullable String registrationNumber,
        @Nullable Instant lastSignIn,
        Instant createdAt,
        @Nullable Instant adminSince,
        boolean secondFactor) {}
