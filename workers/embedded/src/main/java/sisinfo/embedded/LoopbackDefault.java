package sisinfo.embedded;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * What somebody tries on a laptop is open to that laptop alone: pages go over plain HTTP, and the first administrator's
 * password stands on the console. An installation with a database of its own listens as Spring Boot does.
 */
final class LoopbackDefault implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String PROPERTY = "server.address";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var properties = Binder.get(environment).bindOrCreate("sisinfo.embedded", EmbeddedProperties.class);
        if (properties.enabled()
                && properties.postgres().enabled()
                && !new Configured(environment).postgres()
                && !StringUtils.hasText(environment.getProperty(PROPERTY))) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("sisinfo-embedded-address", Map.of(PROPERTY, "127.0.0.1")));
        }
    }
}
