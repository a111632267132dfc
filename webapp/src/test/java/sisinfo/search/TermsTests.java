package sisinfo.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermsTests {

    @Test
    void leavesAccentsAndCapitalsOut() {
        assertThat(Terms.of("Papelaria São JOSÉ").words()).containsExactly("papelaria", "sao", "jose");
    }

    @Test
    void knowsANumberByItsDigits() {
        assertThat(Terms.of("NF 148.683").digits()).isEqualTo("148683");
        assertThat(Terms.of("87.789.328/0001-17").digits()).isEqualTo("87789328000117");
        assertThat(Terms.of("nova era").digits()).isEmpty();
    }

    @Test
    void takesSignsOfPatternsLiterally() {
        assertThat(Terms.of("100%_a").pattern(0)).isEqualTo("%100\\%\\_a%");
    }
}
