package sisinfo.invoice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sisinfo.document.DocumentStatus;
import sisinfo.document.Documents;
import sisinfo.supplier.SupplierView;
import sisinfo.supplier.Suppliers;
import tools.jackson.databind.json.JsonMapper;

/** What registering draws from other features: the decision's form, the supplier, the documents. */
@Component
class RegisteringSources {

    private final Documents documents;
    private final Suppliers suppliers;
    private final JsonMapper json;

    RegisteringSources(Documents documents, Suppliers suppliers, JsonMapper json) {
        this.documents = documents;
        this.suppliers = suppliers;
        this.json = json;
    }

    /** The decision was checked when it was taken; differences the person accepted stay accepted. */
    CheckedInvoice checked(String decision, LocalDate today) {
        return new FormCheck(decision(decision).form(), today).check().orElseThrow();
    }

    Decision decision(String json) {
        return this.json.readValue(json, Decision.class);
    }

    /** The one the person chose, the one with this tax id, or a new proposed one. */
    SupplierView supplier(CheckedInvoice invoice) {
        return Optional.ofNullable(invoice.supplierId())
                .flatMap(suppliers::find)
                .orElseGet(() -> suppliers.propose(invoice.issuerName(), invoice.issuerTaxId()));
    }

    void lock(UUID documentId) {
        documents.lock(documentId);
    }

    void settle(UUID documentId, UUID intakeId) {
        documents.move(
                documentId, documentId.equals(intakeId) ? DocumentStatus.REGISTERED : DocumentStatus.JOINED, null);
    }
}
