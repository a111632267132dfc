package sisinfo;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Process admins draw with our steps: one element template for every job type, and none besides. */
class ElementTemplateTests {

    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

    @Test
    void offersExactlyOneTemplateForEveryJobType() {
        assertThat(templates())
                .extracting(ElementTemplateTests::jobType)
                .containsExactlyInAnyOrderElementsOf(Contract.all().stream()
                        .flatMap(contract -> contract.jobTypes().stream())
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hasTheShapeModelerReads(DocumentContext template) {
        assertThat(template.<String>read("$['$schema']")).contains("zeebe-element-templates-json-schema");
        assertThat(template.<String>read("$.id")).isEqualTo("sisinfo." + jobType(template));
        assertThat(template.<Integer>read("$.version")).isPositive();
        assertThat(template.<String>read("$.name")).isNotBlank();
        assertThat(template.<List<String>>read("$.appliesTo")).contains("bpmn:ServiceTask");
        assertThat(template.<String>read("$.elementType.value")).isEqualTo("bpmn:ServiceTask");
        assertThat(template.<String>read("$.engines.camunda")).isEqualTo("^8.6");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void explainsEveryFieldInAGroupThatExists(DocumentContext template) {
        var groups = template.<List<String>>read("$.groups[*].id");

        assertThat(template.<String>read("$.description")).isNotBlank();
        assertThat(template.<List<Map<String, Object>>>read("$.properties[?(@.type != 'Hidden')]"))
                .isNotEmpty()
                .allSatisfy(field -> {
                    assertThat((String) field.get("label")).isNotBlank();
                    assertThat((String) field.get("description")).isNotBlank();
                    assertThat(groups).contains((String) field.get("group"));
                });
        assertThat(template.<List<String>>read("$.properties[*].binding.type"))
                .isSubsetOf("zeebe:taskDefinition", "zeebe:input", "zeebe:output");
    }

    @ParameterizedTest
    @MethodSource("serviceTasks")
    void isUsedByEveryStepOfOurs(ServiceTask task) {
        var job = Model.extensions(task, ZeebeTaskDefinition.class).getFirst().getType();
        var template = template(job);

        assertThat(task.getAttributeValueNs(ZEEBE, "modelerTemplate")).isEqualTo("sisinfo." + job);
        assertThat(task.getAttributeValueNs(ZEEBE, "modelerTemplateVersion"))
                .isEqualTo(template.<Integer>read("$.version").toString());
        assertThat(task.getExtensionElements().getElementsQuery().list().stream()
                        .flatMap(element -> element.getChildElementsByType(ZeebeOutput.class).stream())
                        .map(ZeebeOutput::getSource))
                .containsExactlyInAnyOrderElementsOf(template.<List<String>>read(
                        "$.properties[?(@.binding.type == 'zeebe:output')].binding.source"));
    }

    static List<DocumentContext> templates() {
        return Models.templates().stream().map(JsonPath::parse).toList();
    }

    static Stream<ServiceTask> serviceTasks() {
        return Models.diagrams().stream().flatMap(model -> model.all(ServiceTask.class).stream());
    }

    private static DocumentContext template(String jobType) {
        return templates().stream()
                .filter(template -> jobType(template).equals(jobType))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No template for " + jobType));
    }

    private static String jobType(DocumentContext template) {
        return template.<List<String>>read("$.properties[?(@.binding.property == 'type')].value")
                .getFirst();
    }
}
