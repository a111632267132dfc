package sisinfo.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Deployed processes with their models; every partition reports them, the first one writes. */
final class ProcessDefinitions implements Projection {

    private static final String INSERT = """
            insert into engine.process_definition (key, process_id, version, name, resource_name, xml, deployed_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing""";

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();

    ProcessDefinitions() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    @Override
    public ValueType valueType() {
        return ValueType.PROCESS;
    }

    @Override
    public List<Change> changes(Record<?> record) {
        if (!record.getIntent().name().equals("CREATED") || !(record.getValue() instanceof Process process)) {
            return List.of();
        }
        return List.of(Change.of(
                Table.DEFINITION,
                INSERT,
                process.getProcessDefinitionKey(),
                process.getBpmnProcessId(),
                process.getVersion(),
                name(process),
                process.getResourceName(),
                new String(process.getResource(), StandardCharsets.UTF_8),
                Values.time(record)));
    }

    /** The engine took the model already: one that cannot be read here just has no name. */
    private @Nullable String name(Process process) {
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(new ByteArrayInputStream(process.getResource()));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals("process")
                        && process.getBpmnProcessId().equals(reader.getAttributeValue(null, "id"))) {
                    return Values.text(reader.getAttributeValue(null, "name"));
                }
            }
            return null;
        } catch (XMLStreamException unreadable) {
            return null;
        }
    }
}
