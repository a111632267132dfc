package sisinfo.embedded;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** The health of the embedded parts as processes; whether their clients reach them is told by Spring Boot's own. */
record EmbeddedHealth(EmbeddedParts parts) implements HealthIndicator {

    @Override
    public Health health() {
        var health = Health.up();
        for (PartStart<?> part : parts.begun()) {
            boolean up = part.isUp();
            health.withDetail(part.name(), up ? "UP" : "DOWN");
            if (!up) {
                health.down();
            }
        }
        return health.build();
    }
}
