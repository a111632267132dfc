package sisinfo.testbed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The flow nodes and sequence flows of the executable processes in a model. */
final class ProcessElements {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private ProcessElements() {}

    static Map<String, Set<String>> read(Path model) throws IOException {
        var found = new LinkedHashMap<String, Set<String>>();
        NodeList processes = parse(model).getElementsByTagNameNS(BPMN, "process");
        for (int i = 0; i < processes.getLength(); i++) {
            if (processes.item(i) instanceof Element process
                    && process.getAttribute("isExecutable").equals("true")) {
                found.put(process.getAttribute("id"), elements(process));
            }
        }
        return found;
    }

    private static Set<String> elements(Element process) {
        var ids = new HashSet<String>();
        NodeList all = process.getElementsByTagNameNS(BPMN, "*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element && isFlowElement(element.getLocalName())) {
                ids.add(element.getAttribute("id"));
            }
        }
        return ids;
    }

    private static boolean isFlowElement(String name) {
        return name.equals("sequenceFlow")
                || name.equals("task")
                || name.endsWith("Task")
                || name.endsWith("Event")
                || name.endsWith("Gateway")
                || name.equals("subProcess")
                || name.equals("adHocSubProcess")
                || name.equals("transaction")
                || name.equals("callActivity");
    }

    private static Element parse(Path model) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(model.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("Not a readable model: " + model, e);
        }
    }
}
