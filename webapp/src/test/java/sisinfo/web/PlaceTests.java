package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PlaceTests {

    @Test
    void hasAHelpArticleForEveryPlace() {
        assertThat(Place.values())
                .allSatisfy(place -> assertThat(getClass().getResource("/help/" + place.article() + ".md"))
                        .as(place.article())
                        .isNotNull());
    }

    @Test
    void standsBelowItsList() {
        assertThat(Place.of("/invoices/1").above("/invoices/1"))
                .containsExactly(new Place.Step("/invoices", "nav.invoices"));
        assertThat(Place.of("/documents/1/process").above("/documents/1/process"))
                .containsExactly(
                        new Place.Step("/documents", "nav.documents"),
                        new Place.Step("/documents/1", "crumb.document"));
        assertThat(Place.of("/tasks").above("/tasks")).isEmpty();
    }

    @Test
    void knowsWordsForEverythingAbove() throws java.io.IOException {
        var words = new Properties();
        words.load(getClass().getResourceAsStream("/messages.properties"));

        assertThat(Arrays.stream(Place.values())
                        .map(place -> place.above("/a/b"))
                        .flatMap(Collection::stream)
                        .map(Place.Step::words)
                        .toList())
                .isNotEqualTo(List.of())
                .allMatch(words::containsKey);
    }
}
