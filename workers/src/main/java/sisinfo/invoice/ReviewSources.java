package sisinfo.invoice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sisinfo.document.DocumentView;
import sisinfo.document.Documents;
import sisinfo.reading.Evidence;
import sisinfo.reading.FieldName;
import sisinfo.reading.Readings;
import sisinfo.supplier.SupplierMatch;
import sisinfo.supplier.Suppliers;
import tools.jackson.databind.json.JsonMapper;

/** What a review draws from other features: documents, evidence, suppliers. */
@Component
class ReviewSources {

    private final Documents documents;
    private final Readings readings;
    private final Suppliers suppliers;
    private final JsonMapper json;

    ReviewSources(Documents documents, Readings readings, Suppliers suppliers, JsonMapper json) {
        this.documents = documents;
        this.readings = readings;
        this.suppliers = suppliers;
        this.json = json;
    }

    List<DocumentView> documents(List<UUID> ids) {
        return ids.stream().map(documents::get).toList();
    }

    Evidence evidence(List<UUID> ids) {
        return readings.evidence(ids);
    }

    List<SupplierMatch> suppliers(Evidence evidence) {
        return suppliers.match(
                evidence.value(FieldName.ISSUER_TAX_ID).orElse(""),
                evidence.value(FieldName.ISSUER_NAME).orElse(""));
    }

    /** The issuer as the form, the books and the paper have it. */
    List<Problem> issuer(InvoiceForm form, Evidence evidence) {
        if (form.supplierId() == null) {
            return IssuerCheck.check(form, Optional.empty(), evidence);
        }
        var chosen = suppliers.find(form.supplierId());
        return chosen.isPresent()
                ? IssuerCheck.check(form, chosen, evidence)
                : List.of(new Problem("supplierId", "Este fornecedor não existe. Escolha de novo.", false));
    }

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    <T> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }
}
