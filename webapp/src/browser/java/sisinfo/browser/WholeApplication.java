package sisinfo.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Pages, workers, stores and engine, as they run in one process. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sisinfo.embedded.folder=target/browser-tests/data",
            "sisinfo.audit.folder=target/browser-tests/data/audit",
            "sisinfo.document.folder=target/browser-tests/documents",
            "sisinfo.document.inbox.enabled=false",
            "spring.session.cookie.secure=false"
        })
@ContextConfiguration(initializers = EmptyFolder.class)
@interface WholeApplication {}
