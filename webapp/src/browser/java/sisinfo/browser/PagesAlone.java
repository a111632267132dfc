package sisinfo.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Pages on real stores; nothing moves by itself, because there is no engine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sisinfo.embedded.folder=target/browser-pages/data",
            "sisinfo.document.folder=target/browser-pages/documents",
            "sisinfo.document.inbox.enabled=false",
            "sisinfo.intake.page-images.folder=target/browser-pages/images",
            "sisinfo.embedded.engine.enabled=false",
            "camunda.client.grpc-address=http://127.0.0.1:1",
            "camunda.client.rest-address=http://127.0.0.1:1",
            "jobrunr.background-job-server.enabled=false",
            "spring.session.cookie.secure=false"
        })
@ContextConfiguration(initializers = EmptyFolder.class)
@interface PagesAlone {}
