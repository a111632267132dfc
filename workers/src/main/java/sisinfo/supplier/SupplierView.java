package sisinfo.supplier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the outside sees of a supplier. */
public record SupplierView(
        UUID id,
        String legalName,
        String tradeName,
        @Nullable String taxId,
        boolean proposed) {}
