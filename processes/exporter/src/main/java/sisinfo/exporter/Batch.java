package sisinfo.exporter;

import java.util.ArrayList;
import java.util.List;

/** Entries that wait for the next transaction, never more than its size. */
final class Batch {

    private final int size;
    private final List<Entry> entries = new ArrayList<>();
    private long last = -1;

    Batch(int size) {
        this.size = size;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    boolean isFull() {
        return entries.size() >= size;
    }

    /** The engine offers a record again after an error. */
    boolean hasSeen(long position) {
        return position <= last;
    }

    void add(Entry entry) {
        entries.add(entry);
        last = entry.position();
    }

    long last() {
        return last;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    void forgetUpTo(long position) {
        entries.removeIf(entry -> entry.position() <= position);
    }
}
