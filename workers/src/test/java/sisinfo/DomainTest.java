package sisinfo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole back office on real stores, without an engine: what is told to it stays in the outbox. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "sisinfo.embedded.folder=target/domain-tests/data",
            "sisinfo.audit.folder=target/domain-tests/data/audit",
            "sisinfo.document.folder=target/domain-tests/documents",
            // What is done stays in its outbox, where tests look for it.
            "sisinfo.audit.move-interval=1d",
            "sisinfo.document.inbox.enabled=false",
            "sisinfo.reading.ai.keys.first=first-key-0001,first-key-0002",
            "sisinfo.reading.ai.keys.second=second-key-0001",
            "camunda.client.grpc-address=http://127.0.0.1:1",
            "camunda.client.rest-address=http://127.0.0.1:1",
            "camunda.client.worker.defaults.enabled=false",
            "jobrunr.background-job-server.enabled=false"
        })
@ContextConfiguration(initializers = FreshFolder.class)
public @interface DomainTest {}
