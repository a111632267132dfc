package sisinfo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import sisinfo.invoice.Journey;

/** The whole back office with everything real: stores, engine, exporter, job workers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "sisinfo.embedded.folder=target/engine-tests/data",
            "sisinfo.audit.folder=target/engine-tests/data/audit",
            "sisinfo.document.folder=target/engine-tests/documents",
            "sisinfo.document.inbox.enabled=false",
            "sisinfo.engine.retry-interval=500ms",
            "sisinfo.engine.deploy-interval=500ms",
            "camunda.client.worker.defaults.timeout=10s",
            "jobrunr.background-job-server.poll-interval-in-seconds=5",
            "sisinfo.housekeeping.watch-interval=2s",
            "camunda.client.worker.defaults.retry-backoff=500ms",
            "spring.modulith.events.staleness.check-interval=1s",
            "spring.modulith.events.staleness.published=10s",
            "spring.modulith.events.staleness.processing=15s",
            "spring.modulith.events.staleness.resubmitted=15s"
        })
@ContextConfiguration(initializers = {FreshFolder.class, AiProvider.class})
@Import(Journey.class)
public @interface EngineTest {}
