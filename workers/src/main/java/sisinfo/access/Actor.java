package sisinfo.access;

import java.util.UUID;

/** Who does what is being done. */
public sealed interface Actor {

    /** Somebody who has signed in, or a machine with a token of theirs. */
    record Person(UUID id, Role role, Origin origin) implements Actor {}

    /** Somebody at the door. */
    record Visitor(Origin origin) implements Actor {}

    /**
     * Nobody: a step of a process, a schedule, the start.
     *
     * @param what is at work, as people may read it in the audit trail
     * @param processInstance 0 outside a process
     */
    record Machinery(String what, long processInstance) implements Actor {}

    /**
     * Where a request came from.
     *
     * @param address of the caller, as far as trusted forwarders tell
     * @param requestId as in the log
     */
    record Origin(String address, String requestId) {}
}
