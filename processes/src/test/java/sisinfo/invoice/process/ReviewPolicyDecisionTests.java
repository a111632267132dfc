package sisinfo.invoice.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.EvaluatedDecision;
import io.camunda.client.api.response.MatchedDecisionRule;
import io.camunda.process.test.api.CamundaProcessTest;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sisinfo.Engine;
import sisinfo.invoice.process.InvoiceIntake.Decisions;

/** Every row of the table, asked on the engine; no gap, and no row that is never reached. */
@CamundaProcessTest
class ReviewPolicyDecisionTests {

    private static final int RULES = 9;

    private CamundaClient client;
    private CamundaProcessTestContext context;

    @BeforeEach
    void deploy() {
        assertThat(new Engine(client, context)).isNotNull();
    }

    @ParameterizedTest(name = "row {0}: {1}, {2} contradicted, {3} unproved")
    @CsvSource({
        "1, XML, 1, 0, CHECK, 90, P1D",
        "1, XML, 3, 9, CHECK, 90, P1D",
        "2, XML, 0, 0, CONFIRM, 80, PT4H",
        "3, XML, 0, 1, CHECK, 60, P1D",
        "4, PDF, 1, 4, TYPE, 70, P1D",
        "4, IMAGE, 2, 9, TYPE, 70, P1D",
        "5, PDF, 1, 3, CHECK, 75, P1D",
        "5, IMAGE, 1, 0, CHECK, 75, P1D",
        "6, PDF, 0, 0, CHECK, 50, P1D",
        "6, PDF, 0, 3, CHECK, 50, P1D",
        "7, IMAGE, 0, 0, CHECK, 45, P1D",
        "7, IMAGE, 0, 3, CHECK, 45, P1D",
        "8, PDF, 0, 4, TYPE, 40, P2D",
        "8, IMAGE, 0, 9, TYPE, 40, P2D",
        "9, FAX, 0, 0, TYPE, 40, P2D",
        "9, , , , TYPE, 40, P2D",
    })
    void answers(
            int row, String origin, Integer contradicted, Integer unproved, String kind, int priority, String dueIn) {
        var answer = evaluate(origin, contradicted, unproved);

        assertThat(answer.getMatchedRules())
                .extracting(MatchedDecisionRule::getRuleIndex)
                .containsExactly(row);
        assertThat(policy(answer)).isEqualTo(Map.of("kind", kind, "priority", priority, "dueIn", dueIn));
    }

    @Test
    void leavesNoGapAndNoRowThatIsNeverReached() {
        var reached = new TreeSet<Integer>();
        for (var origin : List.of("XML", "PDF", "IMAGE", "")) {
            for (int contradicted = 0; contradicted <= 2; contradicted++) {
                for (int unproved = 0; unproved <= 5; unproved++) {
                    var answer = evaluate(origin, contradicted, unproved);
                    assertThat(answer.getMatchedRules()).hasSize(1);
                    assertUsable(policy(answer));
                    reached.add(answer.getMatchedRules().getFirst().getRuleIndex());
                    assertThat(policy(answer).get("kind").equals("CONFIRM"))
                            .as("one key press only for a fully proved fiscal XML")
                            .isEqualTo(origin.equals("XML") && contradicted == 0 && unproved == 0);
                }
            }
        }
        assertThat(reached).hasSize(RULES);
    }

    private static void assertUsable(Map<?, ?> policy) {
        assertThat(policy.get("kind")).isIn("CONFIRM", "CHECK", "TYPE");
        assertThat((Integer) policy.get("priority")).isBetween(0, 100);
        assertThat(amount(policy.get("dueIn").toString())).isNotNull();
    }

    private static TemporalAmount amount(String text) {
        return text.startsWith("PT") ? Duration.parse(text) : Period.parse(text);
    }

    private EvaluatedDecision evaluate(String origin, Integer contradicted, Integer unproved) {
        var variables = new HashMap<String, Object>();
        variables.put("origin", origin);
        variables.put("contradicted", contradicted);
        variables.put("unproved", unproved);
        return client.newEvaluateDecisionCommand()
                .decisionId(Decisions.REVIEW_POLICY)
                .variables(variables)
                .send()
                .join()
                .getEvaluatedDecisions()
                .getFirst();
    }

    private Map<?, ?> policy(EvaluatedDecision answer) {
        return client.getConfiguration().getJsonMapper().fromJson(answer.getDecisionOutput(), Map.class);
    }
}
