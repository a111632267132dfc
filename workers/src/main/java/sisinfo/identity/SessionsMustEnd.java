package sisinfo.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is signed in as this person is to be signed out.
 *
 * @param except the session that may stay, as the browser's cookie names it; null when none may
 */
public record SessionsMustEnd(UUID user, @Nullable String except) {}
