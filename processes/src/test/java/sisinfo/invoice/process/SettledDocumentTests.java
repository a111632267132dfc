package sisinfo.invoice.process;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTest;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sisinfo.Engine;
import sisinfo.invoice.process.InvoiceIntake.Identified;
import sisinfo.invoice.process.InvoiceIntake.Identity;
import sisinfo.invoice.process.InvoiceIntake.Origin;
import sisinfo.reading.process.DocumentReading;
import sisinfo.reading.process.DocumentReading.Read;

/** A file that was split, or an event about an invoice: there is nothing to review. */
@CamundaProcessTest
class SettledDocumentTests {

    private CamundaClient client;
    private CamundaProcessTestContext context;

    @Test
    void endsWithWhatIsNoInvoiceOfItsOwn() {
        var engine = new Engine(client, context);
        engine.answer(DocumentReading.JobTypes.READ_EXACTLY, new Read(true, false));
        engine.answer(InvoiceIntake.JobTypes.IDENTIFY, new Identified(Identity.SETTLED, Origin.XML, 0, 0));

        engine.tell(InvoiceIntake.Messages.DOCUMENT_RECEIVED, UUID.randomUUID().toString());

        assertThatProcessInstance(byProcessId(InvoiceIntake.PROCESS_ID))
                .isCompleted()
                .hasCompletedElements("EndEvent_IntakeClosed")
                .hasNotActivatedElements("Task_WeighEvidence", "Task_DecideDuplicate", "Task_CloseIntake");
    }
}
