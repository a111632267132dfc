package sisinfo.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the pages of a file together to papers: which of them begin one, and which go on with the one before. */
public final class Paging {

    private Paging() {}

    /** @param pages in their order */
    public static List<Segment> of(List<PageFinding> pages) {
        var open = new ArrayList<Run>();
        for (var page : pages) {
            if (open.isEmpty() || !open.getLast().goesOnWith(page)) {
                open.add(new Run());
            }
            open.getLast().pages.add(page);
        }
        return open.stream().map(Run::segment).toList();
    }

    /** The papers that are notes, or may be; several when the file holds several. */
    public static List<Segment> notes(List<Segment> segments) {
        return segments.stream()
                .filter(it -> it.paper() == Paper.INVOICE || it.paper() == Paper.UNKNOWN)
                .toList();
    }

    /** Pages of one paper, while they are put together. */
    private static final class Run {

        private final List<PageFinding> pages = new ArrayList<>();

        boolean goesOnWith(PageFinding next) {
            var paper = paper();
            if (next.paper() == Paper.BLANK || paper == Paper.BLANK) {
                return true;
            }
            if (next.isOfNote()) {
                return paper == Paper.UNKNOWN && key() == null || paper == Paper.INVOICE && sameNote(next);
            }
            return next.paper() == Paper.UNKNOWN || paper == Paper.UNKNOWN || paper == next.paper();
        }

        /** The key decides, else the number; a page that names neither goes on with the note before it. */
        private boolean sameNote(PageFinding next) {
            var key = key();
            if (key != null && next.accessKey() != null) {
                return key.equals(next.accessKey());
            }
            var number = number();
            return number == null || next.number() == null || number.equals(next.number());
        }

        private Paper paper() {
            return pages.stream()
                    .map(it -> it.isOfNote() ? Paper.INVOICE : it.paper())
                    .filter(it -> it != Paper.UNKNOWN && it != Paper.BLANK)
                    .findFirst()
                    .orElseGet(() -> pages.getFirst().paper());
        }

        private @Nullable String key() {
            return first(pages.stream().map(PageFinding::accessKey));
        }

        private @Nullable String number() {
            return first(pages.stream().map(PageFinding::number));
        }

        private static @Nullable String first(Stream<@Nullable String> values) {
            return values.filter(Objects::nonNull).findFirst().orElse(null);
        }

        Segment segment() {
            return new Segment(paper(), pages.getFirst().page(), pages.getLast().page(), key());
        }
    }
}
