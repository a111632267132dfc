package sisinfo.personal;

import java.util.List;
import java.util.Set;

/**
 * A feature's part of what the house keeps about people. Adding a feature that keeps such things is adding one bean; a
 * test fails for a column that points to people and that no bean knows. Works inside the caller's transaction, which
 * sees the rows of everybody.
 */
public interface PersonalRecords {

    /** Every column of it that points to a person or tells about one: table and name, with a point between. */
    Set<String> columns();

    /** All of it, also the kinds of which there is nothing. */
    List<Holding> describe(Person person);

    /**
     * Safe to repeat. What {@link #describe} calls {@link Treatment#ERASED} is gone afterwards. Nothing needs to be done
     * about rows that point to the account: with it they point to nobody by name.
     */
    default void erase(Person person) {}
}
