package sisinfo.web.security;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many requests with a body are worked on at the same moment: for one caller, and for all strangers together. */
class BodyPlaces {

    static final int FOR_ONE = 16;
    static final int FOR_STRANGERS = 64;

    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final AtomicInteger strangers = new AtomicInteger();

    boolean take(boolean known, String who) {
        if (!known && strangers.incrementAndGet() > FOR_STRANGERS) {
            strangers.decrementAndGet();
            return false;
        }
        if (taken.merge(who, 1, Integer::sum) > FOR_ONE) {
            giveBack(known, who);
            return false;
        }
        return true;
    }

    void giveBack(boolean known, String who) {
        taken.computeIfPresent(who, (it, count) -> count == 1 ? null : count - 1);
        if (!known) {
            strangers.decrementAndGet();
        }
    }
}
