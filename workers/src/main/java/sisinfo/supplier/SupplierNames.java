package sisinfo.supplier;

import java.util.Optional;
import org.springframework.stereotype.Component;
import sisinfo.reading.KnownSuppliers;

/** The suppliers somebody checked, as readers may rely on them. */
@Component
class SupplierNames implements KnownSuppliers {

    private final SupplierRepository repository;

    SupplierNames(SupplierRepository repository) {
        this.repository = repository;
    }

    @Override
    public Optional<String> nameOf(String taxId) {
        return repository
                .findByTaxId(taxId)
                .map(Supplier::view)
                .filter(it -> !it.proposed())
                .map(SupplierView::legalName);
    }
}
