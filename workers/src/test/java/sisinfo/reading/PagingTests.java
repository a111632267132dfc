package sisinfo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which pages of a file belong together. */
class PagingTests {

    @Test
    void keepsPagesOfOneKeyTogether() {
        assertThat(Paging.of(List.of(note(1, "A", "1"), note(2, "A", "1"), note(3, "B", "2"))))
                .containsExactly(new Segment(Paper.INVOICE, 1, 2, "A"), new Segment(Paper.INVOICE, 3, 3, "B"));
    }

    @Test
    void goesByTheNumberWhereAKeyIsMissing() {
        assertThat(Paging.of(List.of(note(1, "A", "1"), note(2, null, "1"), note(3, null, "2"))))
                .containsExactly(new Segment(Paper.INVOICE, 1, 2, "A"), new Segment(Paper.INVOICE, 3, 3, null));
    }

    @Test
    void leavesAPageThatSaysNothingWithTheOneBefore() {
        assertThat(Paging.of(List.of(other(1, Paper.UNKNOWN), note(2, "A", "1"), other(3, Paper.UNKNOWN))))
                .containsExactly(new Segment(Paper.INVOICE, 1, 3, "A"));
    }

    @Test
    void tellsOtherPapersApart() {
        var pages = List.of(
                other(1, Paper.BOLETO),
                other(2, Paper.UNKNOWN),
                note(3, "A", "1"),
                other(4, Paper.BLANK),
                other(5, Paper.CTE));

        assertThat(Paging.of(pages))
                .containsExactly(
                        new Segment(Paper.BOLETO, 1, 2, null),
                        new Segment(Paper.INVOICE, 3, 4, "A"),
                        new Segment(Paper.CTE, 5, 5, null));
    }

    @Test
    void countsAPageWithNothingButAKeyForANote() {
        assertThat(Paging.of(List.of(note(1, "A", null), new PageFinding(2, Paper.UNKNOWN, "B", null))))
                .containsExactly(new Segment(Paper.INVOICE, 1, 1, "A"), new Segment(Paper.INVOICE, 2, 2, "B"));
    }

    private static PageFinding note(int page, @Nullable String key, @Nullable String number) {
        return new PageFinding(page, Paper.INVOICE, key, number);
    }

    private static PageFinding other(int page, Paper paper) {
        return new PageFinding(page, paper, null, null);
    }
}
