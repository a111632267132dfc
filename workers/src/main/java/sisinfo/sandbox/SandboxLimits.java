package sisinfo.sandbox;

import java.time.Duration;

/**
 * What one task in a child process may use.
 *
 * @param processor time of all processors together
 * @param clock time until the answer, however busy the machine is
 * @param heap of the child, in megabytes
 * @param answer the longest answer, in bytes
 * @param idle how long a child without work is kept
 */
record SandboxLimits(Duration processor, Duration clock, int heap, int answer, Duration idle) {

    static final SandboxLimits USUAL =
            new SandboxLimits(Duration.ofSeconds(15), Duration.ofSeconds(60), 320, 64 << 20, Duration.ofMinutes(2));
}
