package sisinfo.supplier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import sisinfo.supplier.SupplierMatch.Reason;

/** Who may have issued an invoice, by tax id and name as read (rules R-MATCH-01 to 04). */
@Component
class SupplierMatching {

    private static final int MOST = 8;
    private static final int TAX_ID_LENGTH = 14;
    private static final int MAX_DIFFERENCES = 2;

    private final SupplierRepository repository;

    SupplierMatching(SupplierRepository repository) {
        this.repository = repository;
    }

    List<SupplierMatch> match(String taxId, String name) {
        var found = new LinkedHashMap<UUID, SupplierMatch>();
        Stream.of(sameTaxId(taxId), similarTaxId(taxId), sameName(name), firstWord(name))
                .flatMap(List::stream)
                .forEach(it -> found.putIfAbsent(it.supplier().id(), it));
        return new ArrayList<>(found.values()).stream().limit(MOST).toList();
    }

    private List<SupplierMatch> sameTaxId(String taxId) {
        return taxId.length() == TAX_ID_LENGTH
                ? matches(repository.findByTaxId(taxId).stream(), Reason.SAME_TAX_ID)
                : List.of();
    }

    /** At most two characters differ, the nearest first. */
    private List<SupplierMatch> similarTaxId(String taxId) {
        if (taxId.length() != TAX_ID_LENGTH) {
            return List.of();
        }
        var near = repository.findByTaxIdStartingWith(taxId.substring(0, 2)).stream()
                .filter(it -> differences(taxId, it) <= MAX_DIFFERENCES)
                .sorted(Comparator.comparingInt(it -> differences(taxId, it)));
        return matches(near, Reason.SIMILAR_TAX_ID);
    }

    private List<SupplierMatch> sameName(String name) {
        return byName(withoutLegalForm(name), Reason.SAME_NAME);
    }

    private List<SupplierMatch> firstWord(String name) {
        return Stream.of(withoutLegalForm(name).split(" "))
                .filter(it -> it.length() > 2)
                .findFirst()
                .map(it -> byName(it, Reason.FIRST_WORD))
                .orElse(List.of());
    }

    private List<SupplierMatch> byName(String part, Reason reason) {
        if (part.isBlank()) {
            return List.of();
        }
        var escaped = part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return matches(repository.findByNamePart(escaped, Limit.of(MOST)).stream(), reason);
    }

    private static String withoutLegalForm(String name) {
        return name.toUpperCase(Locale.ROOT)
                .replaceAll(" - (ME|EPP|EIRELI)\\b| LTDA\\b\\.?| S/A\\b| S\\.A\\.", "")
                .strip();
    }

    private static int differences(String taxId, Supplier other) {
        var its = Optional.ofNullable(other.view().taxId()).orElse("");
        return its.length() != taxId.length()
                ? Integer.MAX_VALUE
                : (int) IntStream.range(0, taxId.length())
                        .filter(i -> taxId.charAt(i) != its.charAt(i))
                        .count();
    }

    private static List<SupplierMatch> matches(Stream<Supplier> suppliers, Reason reason) {
        return suppliers.map(it -> new SupplierMatch(it.view(), reason)).toList();
    }
}
