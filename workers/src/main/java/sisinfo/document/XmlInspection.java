package sisinfo.document;

import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Accepts a well-formed NF-e or NFC-e; refuses document types and entities before anything is resolved. */
final class XmlInspection {

    private static final Set<String> ROOTS = Set.of("nfeProc", "NFe", "procNFe", "enviNFe");
    private static final int MAX_ELEMENTS = 500_000;

    private XmlInspection() {}

    static Shape inspect(byte[] bytes) throws RefusedDocument {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            int elements = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw entities();
                    case XMLStreamConstants.START_ELEMENT -> check(reader.getLocalName(), elements++);
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw RefusedDocument.because(
                    "broken-xml", "O XML está incompleto ou danificado. Baixe-o de novo e envie outra vez.");
        }
        return new Shape("application/xml", 1, null);
    }

    private static void check(String name, int before) throws RefusedDocument {
        if (before == 0 && !ROOTS.contains(name)) {
            throw RefusedDocument.because(
                    "not-an-invoice", "Este XML não é de uma NF-e ou NFC-e. Envie o XML da nota fiscal.");
        }
        if (before > MAX_ELEMENTS) {
            throw RefusedDocument.because("too-large", "O XML é grande demais para ser uma nota fiscal.");
        }
    }

    private static RefusedDocument entities() {
        return RefusedDocument.because(
                "xml-entities",
                "O XML contém definições (DTD/entidades) que uma nota fiscal não tem, por isso não foi aberto. Baixe o XML no portal da NF-e.");
    }
}
