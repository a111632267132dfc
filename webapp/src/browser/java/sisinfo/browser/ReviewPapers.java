package sisinfo.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.springframework.stereotype.Component;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import sisinfo.access.Role;
import sisinfo.document.Channel;
import sisinfo.document.Documents;
import sisinfo.document.Receipt;
import sisinfo.document.Received;
import sisinfo.invoice.Decided;
import sisinfo.invoice.Intakes;
import sisinfo.invoice.InvoiceForm;
import sisinfo.invoice.Invoices;
import sisinfo.invoice.Reviews;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.ItemReading;
import sisinfo.reading.Position;
import sisinfo.reading.Readings;
import sisinfo.reading.Source;

/** Invoices of two pages that wait for a person; two readers saw different totals. */
@Component
class ReviewPapers {

    static final String TAX_ID = "87789328000117";
    private static final Position NUMBER_AT = new Position(1, 0.10, 0.08, 0.30, 0.02);
    private static final Position TOTAL_AT = new Position(2, 0.10, 0.08, 0.30, 0.02);

    private final Documents documents;
    private final Readings readings;
    private final Intakes intakes;
    private final Invoices invoices;
    private final Reviews reviews;

    ReviewPapers(Documents documents, Readings readings, Intakes intakes, Invoices invoices, Reviews reviews) {
        this.documents = documents;
        this.readings = readings;
        this.intakes = intakes;
        this.invoices = invoices;
        this.reviews = reviews;
    }

    static String anyNumber() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999));
    }

    /** An invoice under review, or suspected when its identity is known already. */
    UUID paper(String number, UUID sender) {
        var id = receive(number, sender);
        keep(id, Source.OCR, number, "1168.00", TOTAL_AT);
        keep(id, Source.AI, number, "1188.00", null);
        intakes.identify(id);
        return id;
    }

    /** An invoice that a technician has confirmed, as the form would. */
    UUID registered(String number, UUID technician) {
        var id = paper(number, technician);
        var form = new InvoiceForm("", "55", number, "2", "15/02/2025", "EMPRESA DE TESTE", TAX_ID, "1.168,00", "1.168,00", null, false,
                List.of(new InvoiceForm.Item("", "CABO DE REDE", "UN", "2", "84,00", "168,00"), new InvoiceForm.Item("", "MONITOR", "UN", "1", "1.000,00", "1.000,00")));
        var person = new Actor.Person(technician, Role.TECHNICIAN, new Actor.Origin("127.0.0.1", ""));
        Acting.<Decided, RuntimeException>as(person, () -> reviews.confirm(id, form, technician));
        register(id);
        return id;
    }

    /** What the process does after a person has confirmed. */
    void register(UUID id) {
        invoices.register(id);
    }

    UUID receive(String number, UUID sender) {
        try {
            var file = Files.createTempFile("nota-", ".pdf");
            pdf(number).save(file.toFile());
            var received = documents.receive(file, new Receipt("nota-" + number + ".pdf", Channel.WEB, sender));
            Files.delete(file);
            return ((Received.Accepted) received).documentId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(UUID id, Source source, String number, String total, @org.jspecify.annotations.Nullable Position totalAt) {
        var fields = List.of(
                new FieldReading(FieldName.MODEL, "55", source, null),
                new FieldReading(FieldName.SERIES, "2", source, null),
                new FieldReading(FieldName.NUMBER, number, source, NUMBER_AT),
                new FieldReading(FieldName.ISSUER_TAX_ID, TAX_ID, source, null),
                new FieldReading(FieldName.ISSUER_NAME, "EMPRESA DE TESTE", source, null),
                new FieldReading(FieldName.ISSUE_DATE, "2025-02-15", source, null),
                new FieldReading(FieldName.TOTAL, total, source, totalAt));
        var items = List.of(item("CABO DE REDE", "2", "84.00", "168.00", source), item("MONITOR", "1", "1000.00", "1000.00", source));
        readings.keep(id, new Contribution(source, fields, items, List.of()), 5, "double");
    }

    private static ItemReading item(String what, String quantity, String price, String total, Source source) {
        return new ItemReading("1", what, "UN", new BigDecimal(quantity), new BigDecimal(price), new BigDecimal(total), source, null);
    }

    private static PDDocument pdf(String number) throws IOException {
        var pdf = new PDDocument();
        for (var lines : List.of(List.of("NOTA FISCAL " + number, "EMPRESA DE TESTE", "CABO DE REDE", "MONITOR"), List.of("TOTAL 1.168,00", UUID.randomUUID().toString()))) {
            write(pdf, new ArrayList<>(lines));
        }
        return pdf;
    }

    private static void write(PDDocument pdf, List<String> lines) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (var pen = new PDPageContentStream(pdf, page)) {
            pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 16);
            pen.beginText();
            pen.newLineAtOffset(60, 765);
            for (var line : lines) {
                pen.showText(line);
                pen.newLineAtOffset(0, -32);
            }
            pen.endText();
        }
    }
}
