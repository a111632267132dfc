package sisinfo.supplier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The suppliers as rows. */
interface SupplierRepository extends JpaRepository<Supplier, UUID> {

    Optional<Supplier> findByTaxId(String taxId);

    List<Supplier> findByTaxIdStartingWith(String prefix);

    @Query("select s from Supplier s where upper(s.legalName) like concat('%', :name, '%') escape '!'"
            + " or upper(s.tradeName) like concat('%', :name, '%') escape '!' order by s.tradeName, s.legalName")
    List<Supplier> findByNamePart(String name, Limit limit);
}
