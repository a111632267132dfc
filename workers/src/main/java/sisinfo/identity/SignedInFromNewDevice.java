package sisinfo.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody has signed in from a browser that was never used for this account before; not told of the very first one.
 *
 * @param agent what the browser calls itself
 */
public record SignedInFromNewDevice(UUID user, String agent, String address, Instant at) {}
