package sisinfo.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordGapsTests {

    /** Two words, four pixels apart, on a page of 100. */
    private static final PageWord AZUL = word("AZUL", 0, 20);

    @Test
    void partsADigitFromALetterWhereTheSpaceIsAsWideAsOthers() {
        assertThat(parted(word("10M", 24, 40), 24, 26, 28, 30, 34, 40)).containsExactly("AZUL", "10", "M");
    }

    @Test
    void keepsWhatStandsAsCloseAsLetters() {
        assertThat(parted(word("10M", 24, 38), 24, 26, 28, 30, 32, 38)).containsExactly("AZUL", "10M");
    }

    @Test
    void keepsWhatTouchesSoThatCharactersCannotBeCounted() {
        assertThat(parted(word("10M", 24, 40), 24, 30, 34, 40)).containsExactly("AZUL", "10M");
    }

    /** @param edges where ink begins and ends, in turn */
    private static List<String> parted(PageWord word, int... edges) {
        var inked = IntStream.range(0, edges.length / 2)
                .flatMap(it -> IntStream.range(edges[2 * it], edges[2 * it + 1]))
                .boxed()
                .collect(Collectors.toCollection(HashSet::new));
        return new WordGaps(100, inked::contains)
                .parted(List.of(AZUL, word)).stream().map(PageWord::text).toList();
    }

    private static PageWord word(String text, int left, int right) {
        return new PageWord(text, left / 100.0, 0.5, (right - left) / 100.0, 0.01, 90);
    }
}
