package sisinfo.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleSearchTests {

    private static final Article PASSWORD =
            new Article("entrar", 0, "Como troco minha senha?", HelpCategory.ACCESS, "Clique nas suas iniciais.");
    private static final Article DUPLICATE = new Article(
            "duplicidade", 0, "A nota parece repetida", HelpCategory.INVOICES, "Escolha e confira a senha do PDF.");

    private static final List<Article> ALL = List.of(DUPLICATE, PASSWORD);

    @Test
    void forgivesAccentsAndCapitals() {
        assertThat(found("INICIAÍS")).containsExactly(PASSWORD);
    }

    @Test
    void forgivesASlipOfTheFinger() {
        assertThat(found("duplicdade")).containsExactly(DUPLICATE);
        assertThat(found("repitida")).containsExactly(DUPLICATE);
    }

    @Test
    void putsTitlesFirst() {
        assertThat(found("senha")).containsExactly(PASSWORD, DUPLICATE);
    }

    @Test
    void wantsEveryWord() {
        assertThat(found("senha iniciais")).containsExactly(PASSWORD);
        assertThat(found("senha helicóptero")).isEmpty();
    }

    private static List<Article> found(String words) {
        return ArticleSearch.find(words, ALL);
    }
}
