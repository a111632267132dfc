package sisinfo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** The whole application on real stores, without an engine: the tables it fills are there, and empty. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "sisinfo.embedded.folder=target/pages-data",
            "sisinfo.audit.folder=target/pages-data/audit",
            "sisinfo.document.folder=target/pages-data/documents",
            // What is done stays in its outbox, where tests look for it.
            "sisinfo.audit.move-interval=1d",
            "sisinfo.document.inbox.folder=target/pages-data/inbox",
            "sisinfo.embedded.engine.enabled=false",
            "sisinfo.reading.ai.keys.alfa=AQ.alfa-key-0001-x7Zk,AQ.alfa-key-0002-b3Yt",
            "sisinfo.reading.ai.keys.beta=AQ.beta-key-0001-q9Lm",
            "camunda.client.grpc-address=http://127.0.0.1:1",
            "camunda.client.rest-address=http://127.0.0.1:1",
            "jobrunr.background-job-server.enabled=false"
        })
@AutoConfigureMockMvc
public @interface RunningApplication {}
