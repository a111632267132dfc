package sisinfo.invoice.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import sisinfo.invoice.Figures;
import sisinfo.invoice.InvoiceFilter;
import sisinfo.invoice.InvoiceFilter.Sort;

/** The filter as it stands in the URL, so that a link shows the same list; what cannot be understood is left out. */
record InvoiceFilterForm(
        @Nullable String text,
        @Nullable String from,
        @Nullable String to,
        @Nullable String least,
        @Nullable String most,
        @Nullable Sort sort,
        @Nullable Boolean ascending,
        @Nullable Integer page) {

    /** Of a figure; more digits no column has. */
    private static final int LONGEST = 25;

    InvoiceFilter plain() {
        return new InvoiceFilter(
                plain(text),
                date(from),
                date(to),
                money(least),
                money(most),
                sorted(),
                rising(),
                page == null ? 1 : page);
    }

    public Sort sorted() {
        return sort == null ? Sort.ISSUED : sort;
    }

    public boolean rising() {
        return ascending != null && ascending;
    }

    /** This list, sorted by a column: the other way round when it is sorted by it already. */
    public String sortedBy(String column) {
        var by = Sort.valueOf(column);
        return link(by, by == sorted() ? !rising() : by == Sort.SUPPLIER, 1);
    }

    public String onPage(int number) {
        return link(sorted(), rising(), number);
    }

    public String csv() {
        return link(sorted(), rising(), 1).replaceFirst("^/invoices", "/invoices.csv");
    }

    /** For {@code aria-sort}. */
    public String direction(String column) {
        return sorted().name().equals(column) ? (rising() ? "ascending" : "descending") : "none";
    }

    public boolean narrows() {
        return !(plain(text) + plain(from) + plain(to) + plain(least) + plain(most)).isEmpty();
    }

    private String link(Sort by, boolean up, int number) {
        var link = UriComponentsBuilder.fromPath("/invoices");
        put(link, "text", text);
        put(link, "from", from);
        put(link, "to", to);
        put(link, "least", least);
        put(link, "most", most);
        link.queryParam("sort", by).queryParam("ascending", up);
        if (number > 1) {
            link.queryParam("page", number);
        }
        return link.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder link, String name, @Nullable String value) {
        if (!plain(value).isEmpty()) {
            link.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, plain(value)));
        }
    }

    private static String plain(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static @Nullable LocalDate date(@Nullable String value) {
        return Figures.date(plain(value)).orElse(null);
    }

    private static @Nullable BigDecimal money(@Nullable String value) {
        return plain(value).length() > LONGEST
                ? null
                : Figures.decimal(plain(value)).orElse(null);
    }
}
