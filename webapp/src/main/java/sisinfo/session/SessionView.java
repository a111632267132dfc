package sisinfo.session;

import java.time.Instant;
import java.util.UUID;

/**
 * One place where somebody is signed in.
 *
 * @param agent what the browser calls itself
 * @param seen at most a minute late
 * @param here whether it is the one that asks
 */
public record SessionView(UUID id, String agent, String address, Instant started, Instant seen, boolean here) {}
