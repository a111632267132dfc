package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceTests {

    private static final Set<String> NO_PAGES = Set.of(
            "/error", "/trouble", "/css/icons-{print}.css", "/invoices.csv", "/admin/audit.csv", "/admin/audit.json");

    @Test
    void hasAHelpArticleForEveryPlace() {
        assertThat(Place.values())
                .allSatisfy(place -> assertThat(getClass().getResource("/help/" + place.article() + ".md"))
                        .as(place.article())
                        .isNotNull());
    }

    /** A page about a subject of its own says more than how help works. */
    @Test
    void sendsOnlyTheHelpItselfToTheArticleAboutHelp() {
        assertThat(PermittedPages.ALL)
                .filteredOn(page -> page.method().equals("GET") && !NO_PAGES.contains(page.path()))
                .filteredOn(page -> !page.path().startsWith("/help"))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(Place.of(page.example()).article())
                        .as(page.path())
                        .isNotEqualTo("ajuda"));
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
