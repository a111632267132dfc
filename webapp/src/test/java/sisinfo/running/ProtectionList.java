package sisinfo.running;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The list of docs/security.md: in the first column the numbers of the standard, alone, with commas, or as ranges. */
final class ProtectionList {

    /** By number and not by letter: 1.2.10 comes after 1.2.9. */
    static final Comparator<String> ORDER = Comparator.comparing(ProtectionList::place, Arrays::compare);

    private static final Pattern ROW = Pattern.compile("\\| ([\\d(][^|]*) \\|([^|]*)\\|(.*)\\|");

    private final List<String> standard;

    ProtectionList(List<String> standard) {
        this.standard = standard;
    }

    /**
     * One row.
     *
     * @param where the third column: a test, a reason, or what is open
     */
    record Row(List<String> ids, String where) {}

    List<Row> rows(String page) {
        return page.lines()
                .map(ROW::matcher)
                .filter(it -> it.matches())
                .map(it -> new Row(ids(it.group(1)), it.group(3).strip()))
                .toList();
    }

    /** Those of a higher level, marked {@code (L3)}, keep their mark. */
    List<String> ids(String column) {
        var ids = new ArrayList<String>();
        for (var part : column.split(",")) {
            var ends = part.strip().split("–");
            if (ends.length == 2) {
                ids.addAll(range(ends[0].strip(), ends[1].strip()));
            } else {
                ids.add(part.strip());
            }
        }
        return ids;
    }

    /** Ends that the standard does not know are handed on as they are: whoever compares will find them. */
    private List<String> range(String first, String last) {
        if (!standard.contains(first) || !standard.contains(last)) {
            return List.of(first, last);
        }
        return standard.stream()
                .filter(it -> ORDER.compare(it, first) >= 0 && ORDER.compare(it, last) <= 0)
                .toList();
    }

    private static int[] place(String id) {
        return Arrays.stream(id.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
