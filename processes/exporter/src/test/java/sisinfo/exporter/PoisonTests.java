package sisinfo.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static sisinfo.exporter.Stack.eventually;

import io.camunda.zeebe.model.bpmn.Bpmn;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoisonTests {

    private final Stack stack = Stack.running();

    @AfterEach
    void removeTheFault() {
        stack.postgres.execute("drop function if exists refuse_poison cascade");
    }

    @Test
    void setsAsideOneRecordAndGoesOn() throws IOException {
        stack.deploy(
                Bpmn.createExecutableProcess("toxic")
                        .startEvent()
                        .userTask("poison", task -> task.zeebeUserTask())
                        .endEvent()
                        .done(),
                "toxic.bpmn");
        stack.deployOneTask("healthy");
        stack.postgres.execute("""
                create function refuse_poison() returns trigger language plpgsql as $$
                begin raise exception 'injected secret value' using errcode = '22003'; end $$""", """
                create trigger refuse before insert on engine.user_task for each row
                when (new.element_id = 'poison') execute function refuse_poison()""");

        stack.create("healthy");
        long toxic = stack.create("toxic");
        for (int i = 0; i < 5; i++) {
            stack.create("healthy");
        }

        eventually(() -> assertThat(
                        stack.postgres.number("select count(*) from engine.user_task where process_id = 'healthy'"))
                .isEqualTo(6));
        eventually(() -> assertThat(stack.postgres.rows("select value_type, intent, error from engine.poison"))
                .containsExactly("USER_TASK|CREATED|SQLSTATE 22003: injected secret value"));
        assertThat(stack.postgres.rows(
                        "select element_id from engine.element_instance where process_instance_key = ? and state = 'ACTIVE'",
                        toxic))
                .containsExactly("poison");
        assertThat(Files.readString(stack.broker.log()).split("was set aside in engine.poison"))
                .hasSize(2);
        assertThat(Files.readString(stack.broker.log())).doesNotContain("injected secret value");
        stack.assertThatCountsAreExact();
    }
}
