package sisinfo.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageGateTests {

    @TempDir
    Path folder;

    @Test
    void countsAModelThatTheReportDoesNotKnowAsUncovered() throws IOException {
        assertThat(gaps("{\"coverages\":[]}")).containsExactly("payment: call, end, f1, f2, f3, f4, paid, rule, start");
    }

    @Test
    void countsEverythingAsUncoveredWithoutReport() throws IOException {
        copyModel();
        assertThat(CoverageGate.gaps(folder, folder.resolve("report.json"))).hasSize(1);
    }

    @Test
    void namesTheElementsThatNoTestPassed() throws IOException {
        assertThat(gaps("""
                {"coverages":[{"processDefinitionId":"payment",
                "completedElements":["start","rule","call","end"],"takenSequenceFlows":["f1","f2","f4"]}]}""")).containsExactly("payment: f3, paid");
    }

    @Test
    void isContentWhenEverythingWasPassed() throws IOException {
        assertThat(gaps("""
                {"coverages":[{"processDefinitionId":"payment",
                "completedElements":["start","rule","call","paid","end"],"takenSequenceFlows":["f1","f2","f3","f4"]}]}""")).isEmpty();
    }

    private List<String> gaps(String report) throws IOException {
        copyModel();
        return CoverageGate.gaps(folder, Files.writeString(folder.resolve("report.json"), report));
    }

    private void copyModel() throws IOException {
        try (var model = getClass().getResourceAsStream("/payment.bpmn")) {
            Files.copy(model, folder.resolve("payment.bpmn"));
        }
    }
}
