package sisinfo.invoice;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The registered invoices as rows. */
interface InvoiceRepository extends JpaRepository<Invoice, UUID> {

    boolean existsByIntakeId(UUID intakeId);
}
