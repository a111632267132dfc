package sisinfo.embedded;

import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/** Which parts have an address of their own already: those are left alone. */
record Configured(ConfigurableEnvironment environment) {

    boolean postgres() {
        return any("spring.datasource.url", "spring.datasource.jndi-name");
    }

    boolean redis() {
        return any(
                "spring.data.redis.host",
                "spring.data.redis.url",
                "spring.data.redis.sentinel.master",
                "spring.data.redis.cluster.nodes",
                "spring.data.redis.cluster.nodes[0]",
                "spring.redis.redisson.config",
                "spring.redis.redisson.file");
    }

    boolean mongo() {
        return any("spring.mongodb.uri", "spring.mongodb.host");
    }

    boolean mail() {
        return any("spring.mail.host", "spring.mail.jndi-name");
    }

    boolean engine() {
        return Stream.of(
                        "camunda.client.grpc-address", "camunda.client.rest-address", "camunda.client.cloud.cluster-id")
                .anyMatch(name -> any(name) && !isDefaultOfTheMode(name));
    }

    private boolean any(String... names) {
        return Stream.of(names).anyMatch(name -> StringUtils.hasText(environment.getProperty(name)));
    }

    /** The Camunda starter brings addresses for each of its modes: nobody configured those. */
    private boolean isDefaultOfTheMode(String name) {
        return environment.getPropertySources().stream()
                .filter(source -> source.getName().contains("modes/"))
                .map(source -> source.getProperty(name))
                .anyMatch(value -> value != null && value.toString().equals(environment.getProperty(name)));
    }
}
