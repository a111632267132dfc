package sisinfo.session;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.session.autoconfigure.SessionTimeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the web server keep its sessions with us. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    private static final Duration USUAL = Duration.ofMinutes(30);

    @Bean
    SessionStore sessionStore(
            SessionRows rows,
            SessionCopies copies,
            PlatformTransactionManager transactions,
            SessionTimeout timeout,
            Clock clock) {
        var given = timeout.getTimeout();
        return new SessionStore(
                rows, copies, new TransactionTemplate(transactions), given == null ? USUAL : given, clock);
    }
}
