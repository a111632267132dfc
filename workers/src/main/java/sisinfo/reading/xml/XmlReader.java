package sisinfo.reading.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.SAXException;
import sisinfo.reading.Contribution;
import sisinfo.reading.ReadableDocument;
import sisinfo.reading.Reader;
import sisinfo.reading.Source;
import sisinfo.reading.TaxId;

/** Reads the fiscal XML: NF-e and NFC-e 3.10 and 4.00, bare or with protocol, with or without namespace. */
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
                    .map(it -> contribution(root, new InvoiceXml(it)))
                    .orElseGet(() -> Contribution.nothing(Source.XML));
        } catch (IOException | SAXException unreadable) {
            return Contribution.nothing(Source.XML);
        }
    }

    private static Contribution contribution(XmlTree root, InvoiceXml invoice) {
        return new Contribution(Source.XML, invoice.fields(), invoice.items(), notes(root, invoice));
    }

    private static List<String> notes(XmlTree root, InvoiceXml invoice) {
        var notes = new ArrayList<String>();
        notes.add(
                root.find("Signature").isPresent()
                        ? "Assinatura digital presente no XML (não verificada)."
                        : "XML sem assinatura digital.");
        notes.add(protocol(root, invoice));
        if (invoice.infNFe().text("ide", "tpAmb").filter("2"::equals).isPresent()) {
            notes.add("Emitida em ambiente de homologação: sem valor fiscal.");
        }
        return notes;
    }

    private static String protocol(XmlTree root, InvoiceXml invoice) {
        var protocol = root.find("infProt");
        if (protocol.isEmpty()) {
            return "XML sem protocolo de autorização.";
        }
        var status = protocol.get().text("cStat").orElse("?");
        var key = protocol.get().text("chNFe").map(TaxId::plain).orElse("");
        if (!key.equals(invoice.key())) {
            return "O protocolo de autorização é de outra chave de acesso.";
        }
        return status.equals("100") || status.equals("150")
                ? "Uso autorizado pela Sefaz (código %s).".formatted(status)
                : "O protocolo não autoriza o uso (código %s).".formatted(status);
    }
}
