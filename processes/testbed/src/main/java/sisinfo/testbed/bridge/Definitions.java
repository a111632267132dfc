package sisinfo.testbed.bridge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What is deployed: process definitions with their XML, and the other resources a purge must delete. */
final class Definitions {

    private final Index index;
    // Both outlive a purge: a late record may still name an element of a deleted definition.
    private final Map<String, String> xml = new HashMap<>();
    private final Map<String, Map<String, String>> names = new HashMap<>();
    private final Set<String> others = new HashSet<>();

    Definitions(Index index) {
        this.index = index;
    }

    void process(Index.Event event) {
        String key = event.value().get("processDefinitionKey").asText();
        if (event.is("DELETED")) {
            index.collection("process-definitions").remove(key);
        } else if (event.is("CREATED")) {
            created(key, event);
        }
    }

    void resource(Index.Event event, String keyField) {
        String key = event.value().path(keyField).asText();
        if (event.is("CREATED")) {
            others.add(key);
        } else if (event.is("DELETED")) {
            others.remove(key);
        }
    }

    @Nullable
    String xml(String key) {
        return xml.get(key);
    }

    @Nullable
    String name(@Nullable String definition, @Nullable String element) {
        return names.getOrDefault(definition, Map.of()).get(element);
    }

    List<String> resources() {
        var all = new ArrayList<>(index.collection("process-definitions").keySet());
        all.addAll(others);
        return all;
    }

    private void created(String key, Index.Event event) {
        byte[] resource =
                Base64.getDecoder().decode(event.value().get("resource").asText());
        xml.put(key, new String(resource, StandardCharsets.UTF_8));
        names.put(key, namesIn(resource));
        String id = event.text("bpmnProcessId");
        index.collection("process-definitions")
                .put(
                        key,
                        Json.document(
                                "processDefinitionKey", key,
                                "processDefinitionId", id,
                                "name", name(key, id),
                                "resourceName", event.text("resourceName"),
                                "versionTag", event.filled("versionTag"),
                                "tenantId", event.text("tenantId"),
                                "version", event.value().get("version").asInt(),
                                "hasStartForm", false));
    }

    private static Map<String, String> namesIn(byte[] resource) {
        var names = new HashMap<String, String>();
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var elements = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(resource))
                    .getElementsByTagNameNS("*", "*");
            for (int i = 0; i < elements.getLength(); i++) {
                if (elements.item(i) instanceof Element element
                        && element.hasAttribute("id")
                        && element.hasAttribute("name")) {
                    names.put(element.getAttribute("id"), element.getAttribute("name"));
                }
            }
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("A deployed model is not readable", e);
        }
        return names;
    }
}
