package sisinfo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole application on a real web server, behind a forwarder on this machine that is believed; no engine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sisinfo.embedded.folder=target/served-data",
            "sisinfo.audit.folder=target/served-data/audit",
            // What is done stays in its outbox, where tests look for it.
            "sisinfo.audit.move-interval=1d",
            "sisinfo.document.folder=target/served-data/documents",
            "sisinfo.document.inbox.enabled=false",
            "sisinfo.embedded.engine.enabled=false",
            "sisinfo.web.trusted-proxies=127.0.0.1,::1",
            "camunda.client.grpc-address=http://127.0.0.1:1",
            "camunda.client.rest-address=http://127.0.0.1:1",
            "jobrunr.background-job-server.enabled=false"
        })
public @interface ServedApplication {}
