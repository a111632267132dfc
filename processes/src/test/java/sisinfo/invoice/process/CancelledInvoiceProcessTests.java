package sisinfo.invoice.process;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.CamundaAssert.assertThatUserTask;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTest;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sisinfo.Engine;

/** A person acts on an invoice that its issuer cancelled. */
@CamundaProcessTest
class CancelledInvoiceProcessTests {

    private CamundaClient client;
    private CamundaProcessTestContext context;

    @Test
    void endsWhenSomebodyHasSeenToIt() {
        var engine = new Engine(client, context);

        engine.tell(
                CancelledInvoice.Messages.INVOICE_CANCELLED, UUID.randomUUID().toString());
        assertThatUserTask(byElementId(CancelledInvoice.UserTasks.HANDLE))
                .isCreated()
                .hasName("Tratar nota cancelada")
                .hasCandidateGroups(List.of("TECHNICIAN"));
        context.completeUserTask(CancelledInvoice.UserTasks.HANDLE, Map.of());

        assertThatProcessInstance(byProcessId(CancelledInvoice.PROCESS_ID))
                .isCompleted()
                .hasCompletedElements("EndEvent_CancellationHandled");
    }
}
