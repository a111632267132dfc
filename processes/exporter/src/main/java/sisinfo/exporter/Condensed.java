package sisinfo.exporter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Several reports of one element instance in one transaction made one: most begin and end in the same moment. */
final class Condensed {

    private Condensed() {}

    /** Whatever is no report, such as a migration, stays where it is between them. */
    static List<Change> of(List<Change> changes) {
        var condensed = new ArrayList<Change>(changes.size());
        var places = new HashMap<Object, Integer>();
        for (var change : changes) {
            Object key = ElementInstances.key(change);
            Integer place = places.get(key);
            if (!ElementInstances.isReport(change)) {
                places.remove(key);
                condensed.add(change);
            } else if (place == null) {
                places.put(key, condensed.size());
                condensed.add(change);
            } else {
                condensed.set(place, ElementInstances.joined(condensed.get(place), change));
            }
        }
        return condensed;
    }
}
