package sisinfo.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.Amounts;
import sisinfo.reading.Evidence;
import sisinfo.reading.FieldEvidence;
import sisinfo.reading.FieldName;
import sisinfo.reading.TaxId;
import sisinfo.reading.Verdict;

/**
 * The few values by which an invoice is recognised and listed; null as far as they could not be read.
 *
 * @param fiscalIdentity {@code issuer|model|series|number}, the same for every document of one invoice
 * @param provedIdentity whether all four parts of it are proved
 */
record Summary(
        @Nullable String provedKey,
        @Nullable String fiscalIdentity,
        boolean provedIdentity,
        @Nullable String supplierName,
        @Nullable String number,
        @Nullable BigDecimal total) {

    private static final List<FieldName> IDENTITY =
            List.of(FieldName.ISSUER_TAX_ID, FieldName.MODEL, FieldName.SERIES, FieldName.NUMBER);

    static Summary of(Evidence evidence) {
        return new Summary(
                evidence.field(FieldName.ACCESS_KEY)
                        .filter(it -> it.verdict() == Verdict.PROVED)
                        .map(FieldEvidence::value)
                        .orElse(null),
                identity(evidence),
                IDENTITY.stream().allMatch(it -> isProved(evidence, it)),
                evidence.value(FieldName.ISSUER_NAME).orElse(null),
                evidence.value(FieldName.NUMBER).orElse(null),
                evidence.value(FieldName.TOTAL).flatMap(Summary::money).orElse(null));
    }

    static Summary of(CheckedInvoice invoice) {
        return new Summary(
                invoice.accessKey(),
                String.join("|", invoice.issuerTaxId(), invoice.model(), invoice.series(), invoice.number()),
                true,
                invoice.issuerName(),
                invoice.number(),
                invoice.total());
    }

    private static @Nullable String identity(Evidence evidence) {
        var parts = IDENTITY.stream().map(it -> evidence.value(it).orElse(null)).toList();
        return parts.stream().allMatch(Objects::nonNull) && TaxId.isValid(Objects.requireNonNull(parts.getFirst()))
                ? String.join("|", parts)
                : null;
    }

    private static boolean isProved(Evidence evidence, FieldName name) {
        return evidence.field(name).filter(it -> it.verdict() == Verdict.PROVED).isPresent();
    }

    private static Optional<BigDecimal> money(String text) {
        return Amounts.plain(text);
    }
}
