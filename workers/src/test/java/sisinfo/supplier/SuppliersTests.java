package sisinfo.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.DomainTest;
import sisinfo.supplier.SupplierMatch.Reason;

@DomainTest
@Transactional
class SuppliersTests {

    @Autowired
    Suppliers suppliers;

    @Autowired
    JdbcClient jdbc;

    private SupplierView primus;

    @BeforeEach
    void knowTwoSuppliers() {
        primus = suppliers.propose("Primus Comércio de Teclados Ltda", "12ABC34501DE35");
        suppliers.propose("Primus Serviços - ME", "73184625000124");
    }

    @Test
    void ranksTheSameTaxIdFirst() {
        var matches = suppliers.match("12ABC34501DE35", "PRIMUS");

        assertThat(matches.getFirst()).isEqualTo(new SupplierMatch(primus, Reason.SAME_TAX_ID));
        assertThat(matches).extracting(SupplierMatch::reason).contains(Reason.SAME_NAME);
    }

    @Test
    void offersATaxIdThatDiffersInTwoPlaces() {
        assertThat(suppliers.match("12ABC34511DE36", ""))
                .containsExactly(new SupplierMatch(primus, Reason.SIMILAR_TAX_ID));
        assertThat(suppliers.match("12ABC34512DE47", "")).isEmpty();
    }

    @Test
    void offersByNameWithoutItsLegalForm() {
        assertThat(suppliers.match("", "Primus Comércio de Teclados S/A"))
                .first()
                .isEqualTo(new SupplierMatch(primus, Reason.SAME_NAME));
        assertThat(suppliers.match("", "Primus Outra Coisa"))
                .extracting(SupplierMatch::reason)
                .containsOnly(Reason.FIRST_WORD);
        assertThat(suppliers.match("", "100% Outro")).isEmpty();
    }

    @Test
    void proposesASupplierOnce() {
        assertThat(suppliers.propose("Outro nome", "12ABC34501DE35")).isEqualTo(primus);
        assertThat(primus.proposed()).isTrue();
        assertThat(primus.legalName()).isEqualTo("PRIMUS COMÉRCIO DE TECLADOS LTDA");
    }
}
