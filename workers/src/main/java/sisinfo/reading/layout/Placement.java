package sisinfo.reading.layout;

import java.util.Comparator;
import java.util.List;
import sisinfo.reading.layout.Heading.Cell;

/** How the figures of a product table stand to the headings over them. */
enum Placement {
    /** Centred or aligned alike: the nearest heading is theirs. */
    ALIKE {
        @Override
        Cell cell(Word word, List<Cell> cells) {
            return cells.stream()
                    .min(Comparator.comparingDouble(it -> it.distance(word)))
                    .orElseThrow();
        }
    },
    /** Headings at the left of their columns, figures at the right. */
    LABELS_LEFT {
        @Override
        Cell cell(Word word, List<Cell> cells) {
            return cells.stream()
                    .filter(it -> it.x() <= word.centre())
                    .reduce((_, last) -> last)
                    .orElse(cells.getFirst());
        }
    },
    /** Headings at the right of their columns, figures at the left. */
    LABELS_RIGHT {
        @Override
        Cell cell(Word word, List<Cell> cells) {
            return cells.stream()
                    .filter(it -> it.right() >= word.centre())
                    .findFirst()
                    .orElse(cells.getLast());
        }
    };

    /** @param cells from left to right */
    abstract Cell cell(Word word, List<Cell> cells);
}
