package sisinfo;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What engine 8.6 understands; it refuses or, worse, ignores what came later. */
final class EngineElements {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

    private static final Set<String> KNOWN_BPMN = Set.of(
            "definitions",
            "process",
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "message",
            "error",
            "escalation",
            "signal",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "messageEventDefinition",
            "timerEventDefinition",
            "errorEventDefinition",
            "escalationEventDefinition",
            "signalEventDefinition",
            "linkEventDefinition",
            "terminateEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "sequenceFlow",
            "conditionExpression",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "serviceTask",
            "userTask",
            "businessRuleTask",
            "scriptTask",
            "sendTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "textAnnotation",
            "text",
            "association",
            "multiInstanceLoopCharacteristics",
            "completionCondition");

    private static final Set<String> KNOWN_ZEEBE = Set.of(
            "taskDefinition",
            "taskHeaders",
            "header",
            "ioMapping",
            "input",
            "output",
            "userTask",
            "formDefinition",
            "assignmentDefinition",
            "taskSchedule",
            "priorityDefinition",
            "calledDecision",
            "calledElement",
            "subscription",
            "loopCharacteristics",
            "properties",
            "property",
            "script",
            "versionTag",
            "executionListeners",
            "executionListener");

    private EngineElements() {}

    static Stream<String> violations(Model model) {
        var root = parse(model.xml());
        var found = new ArrayList<String>();
        if (!root.getAttributeNS(MODELER, "executionPlatformVersion").matches("8\\.[0-6]\\.\\d+")) {
            found.add("executionPlatformVersion must be 8.6 or older");
        }
        var elements = root.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            var element = (Element) elements.item(i);
            if (!known(element)) {
                found.add("engine 8.6 does not know " + element.getTagName());
            }
        }
        return found.stream();
    }

    private static boolean known(Element element) {
        return switch (String.valueOf(element.getNamespaceURI())) {
            case BPMN -> KNOWN_BPMN.contains(element.getLocalName());
            case ZEEBE -> KNOWN_ZEEBE.contains(element.getLocalName());
            default -> true;
        };
    }

    private static Element parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
    }
}
