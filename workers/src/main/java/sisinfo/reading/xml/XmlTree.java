package sisinfo.reading.xml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import sisinfo.document.XmlText;
import sisinfo.document.XmlText.UnknownEncoding;

/** An XML element looked at by local names, so that namespaces may be there or not. */
record XmlTree(Element element) {

    private static final int MAX_BYTES = 20 * 1024 * 1024;

    /** Parses without DTDs, entities or anything from outside. */
    static XmlTree parse(byte[] bytes) throws IOException, SAXException {
        if (bytes.length > MAX_BYTES) {
            throw new IOException("XML too large");
        }
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            var text = new InputSource(new StringReader(XmlText.of(bytes)));
            return new XmlTree(builder.parse(text).getDocumentElement());
        } catch (UnknownEncoding e) {
            throw new IOException(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's XML parser cannot be made safe", e);
        }
    }

    String name() {
        var local = element.getLocalName();
        return local == null ? element.getTagName() : local;
    }

    List<XmlTree> children() {
        var children = new ArrayList<XmlTree>();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.ELEMENT_NODE) {
                children.add(new XmlTree((Element) node));
            }
        }
        return children;
    }

    List<XmlTree> children(String name) {
        return children().stream().filter(it -> it.name().equals(name)).toList();
    }

    /** One step after the other: {@code at("total", "ICMSTot")}. */
    Optional<XmlTree> at(String... path) {
        var here = Optional.of(this);
        for (var step : path) {
            here = here.flatMap(it -> it.children(step).stream().findFirst());
        }
        return here;
    }

    /** The first element of that name here or anywhere below. */
    Optional<XmlTree> find(String name) {
        if (name().equals(name)) {
            return Optional.of(this);
        }
        return children().stream().flatMap(it -> it.find(name).stream()).findFirst();
    }

    /** All elements of that name here and below, none of them inside another. */
    List<XmlTree> all(String name) {
        return name().equals(name)
                ? List.of(this)
                : children().stream().flatMap(it -> it.all(name).stream()).toList();
    }

    /** Text at the end of a path; absent when empty. */
    Optional<String> text(String... path) {
        return at(path).map(it -> it.element.getTextContent().strip()).filter(it -> !it.isEmpty());
    }

    /** This element as a file of its own. */
    byte[] bytes() {
        return written(element);
    }

    /** This element and others that belong to it as a file of their own, in a new element of the same namespace. */
    byte[] bytesIn(String name, List<XmlTree> others) {
        var document = (Document) element.getOwnerDocument().cloneNode(false);
        var root = document.createElementNS(element.getNamespaceURI(), name);
        document.appendChild(root);
        root.appendChild(document.importNode(element, true));
        others.forEach(it -> root.appendChild(document.importNode(it.element, true)));
        return written(root);
    }

    private static byte[] written(Element root) {
        try {
            var out = new ByteArrayOutputStream();
            var factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newTransformer().transform(new DOMSource(root), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("An XML element that was read cannot be written", e);
        }
    }

    String attribute(String name) {
        return element.getAttribute(name);
    }
}
