package sisinfo.reading;

import java.util.Optional;

/** Whom we have on file: a witness to a supplier's name that never saw the document. */
@FunctionalInterface
public interface KnownSuppliers {

    /** The legal name on file under this tax id, when somebody checked it; a proposed supplier is none. */
    Optional<String> nameOf(String taxId);

    static KnownSuppliers none() {
        return _ -> Optional.empty();
    }
}
