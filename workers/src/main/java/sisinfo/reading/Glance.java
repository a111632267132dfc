package sisinfo.reading;

import org.jspecify.annotations.Nullable;

/**
 * What a file turns out to be before anybody reads it.
 *
 * @param papers how many lie in it
 * @param event what it tells of an invoice, when it is no invoice itself
 */
public record Glance(int papers, @Nullable EventReading event) {

    static final Glance NOTHING = new Glance(1, null);
}
