package sisinfo.reading.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.SAXException;
import sisinfo.reading.Contribution;
import sisinfo.reading.EventReading;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.Mark;
import sisinfo.reading.Paper;
import sisinfo.reading.ReadableDocument;
import sisinfo.reading.Reader;
import sisinfo.reading.Source;

/** Reads the fiscal XML: NF-e and NFC-e 3.10 and 4.00, bare or with protocol, with or without namespace; and events. */
public final class XmlReader implements Reader {

    @Override
    public Source source() {
        return Source.XML;
    }

    @Override
    public boolean reads(ReadableDocument document) {
        return document.mediaType().equals("application/xml");
    }

    @Override
    public Contribution read(ReadableDocument document) {
        try {
            var root = XmlTree.parse(document.bytes());
            return root.find("infNFe")
                    .map(it -> invoice(root, new InvoiceXml(it)))
                    .orElseGet(() -> events(EventXml.in(root)));
        } catch (IOException | SAXException unreadable) {
            return Contribution.nothing(Source.XML);
        }
    }

    /** The events of a file that holds no invoice. */
    public static List<EventReading> eventsIn(ReadableDocument document) {
        try {
            var root = XmlTree.parse(document.bytes());
            return root.find("infNFe").isPresent() ? List.of() : EventXml.in(root);
        } catch (IOException | SAXException unreadable) {
            return List.of();
        }
    }

    private static Contribution invoice(XmlTree root, InvoiceXml invoice) {
        var validity = new Validity(root, invoice);
        var notes = new ArrayList<String>();
        notes.add(
                root.find("Signature").isPresent()
                        ? "Assinatura digital presente no XML (não verificada)."
                        : "XML sem assinatura digital.");
        notes.addAll(validity.notes());
        return new Contribution(Source.XML, invoice.fields(), invoice.items(), notes, validity.marks(), Paper.INVOICE);
    }

    private static Contribution events(List<EventReading> events) {
        if (events.isEmpty()) {
            return Contribution.nothing(Source.XML);
        }
        var event = events.getFirst();
        var key = event.accessKey().isEmpty()
                ? List.<FieldReading>of()
                : List.of(new FieldReading(FieldName.ACCESS_KEY, event.accessKey(), Source.XML, null));
        var marks = event.cancels() ? List.of(Mark.CANCELLED) : List.<Mark>of();
        var note = event.title() + (event.registered() ? ": registrado pela Sefaz." : ": sem registro da Sefaz.");
        return new Contribution(Source.XML, key, List.of(), List.of(note), marks, Paper.INVOICE_EVENT);
    }
}
