package sisinfo.invoice;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** One line of a registered invoice; quantity and price keep the decimals of the paper. */
@Embeddable
record InvoiceItem(
        String code, String description, String unit, BigDecimal quantity, BigDecimal unitPrice, BigDecimal total) {}
