package sisinfo.shared;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets a process without pages show in a file that it is well. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HealthProperties.class)
class HealthConfiguration {

    @Bean
    @ConditionalOnProperty("sisinfo.health.file")
    Heartbeat heartbeat(HealthProperties properties, HealthEndpoint health, java.time.Clock clock) {
        return new Heartbeat(properties, () -> health.health().getStatus(), clock);
    }
}
