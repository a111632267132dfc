package sisinfo.document;

import java.io.StringReader;
import java.util.ArrayList;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import sisinfo.document.XmlText.UnknownEncoding;

/** Accepts a well-formed NF-e or NFC-e; refuses document types and entities before anything is resolved. */
final class XmlInspection {

    private static final int MAX_ELEMENTS = 500_000;

    private XmlInspection() {}

    static Shape inspect(byte[] bytes) throws RefusedDocument {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new StringReader(XmlText.of(bytes)));
            var names = new ArrayList<String>();
            int elements = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw entities();
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (names.size() < 2) {
                            names.add(reader.getLocalName());
                        }
                        check(++elements);
                    }
                    default -> {}
                }
            }
            XmlPaper.check(names);
        } catch (UnknownEncoding e) {
            throw encoding(e.declared());
        } catch (XMLStreamException e) {
            throw RefusedDocument.because(
                    "broken-xml", "O XML está incompleto ou danificado. Baixe-o de novo e envie outra vez.");
        }
        return new Shape("application/xml", 1, null);
    }

    private static void check(int elements) throws RefusedDocument {
        if (elements > MAX_ELEMENTS) {
            throw RefusedDocument.because("too-large", "O XML é grande demais para ser uma nota fiscal.");
        }
    }

    private static RefusedDocument encoding(String declared) {
        return RefusedDocument.because(
                "xml-encoding",
                "Os acentos deste XML não podem ser lidos: ele declara a codificação %s, mas foi gravado em outra. Baixe o XML de novo no portal da NF-e ou peça outra cópia ao emitente."
                        .formatted(declared));
    }

    private static RefusedDocument entities() {
        return RefusedDocument.because(
                "xml-entities",
                "O XML contém definições (DTD/entidades) que uma nota fiscal não tem, por isso não foi aberto. Baixe o XML no portal da NF-e.");
    }
}
