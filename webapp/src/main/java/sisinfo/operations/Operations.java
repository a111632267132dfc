package sisinfo.operations;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jobrunr.storage.StorageProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.stereotype.Service;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.operations.PartHealth.Condition;

/** Asks every part how it is, all at once and not for long. */
@Service
@Needs(Permission.OPERATIONS_READ)
public class Operations {

    private static final Logger log = LoggerFactory.getLogger(Operations.class);

    /** Asked through the endpoint: its indicator is a reactive one, which the registry does not list. */
    private static final String REDIS = "redis";

    /** Always well when anybody can ask, so they tell nobody anything. */
    private static final Set<String> SAY_NOTHING = Set.of("livenessState", "readinessState", "ping");

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HealthContributorRegistry health;
    private final HealthEndpoint endpoint;
    private final ObjectProvider<StorageProvider> jobs;

    Operations(HealthContributorRegistry health, HealthEndpoint endpoint, ObjectProvider<StorageProvider> jobs) {
        this.health = health;
        this.endpoint = endpoint;
        this.jobs = jobs;
    }

    public List<PartHealth> parts() {
        var asked = Stream.concat(
                        health.stream()
                                .filter(entry -> !SAY_NOTHING.contains(entry.name()))
                                .flatMap(entry -> ask(entry.name(), entry.contributor())),
                        Stream.of(patiently(REDIS, this::redis)))
                .toList();
        return asked.stream().map(CompletableFuture::join).distinct().toList();
    }

    /** Empty while nobody can tell. */
    public Optional<JobFigures> jobs() {
        try {
            return Optional.ofNullable(jobs.getIfAvailable())
                    .map(StorageProvider::getJobStats)
                    .map(it -> new JobFigures(
                            it.getAwaiting() + it.getScheduled() + it.getEnqueued(),
                            it.getProcessing(),
                            it.getFailed(),
                            it.getAllTimeSucceeded() + it.getSucceeded(),
                            it.getBackgroundJobServers()));
        } catch (RuntimeException e) {
            log.warn("No figures of background jobs: {}", e.toString());
            return Optional.empty();
        }
    }

    private static Stream<CompletableFuture<PartHealth>> ask(String name, HealthContributor part) {
        return switch (part) {
            case HealthIndicator indicator -> Stream.of(patiently(name, () -> ask(indicator)));
            case CompositeHealthContributor several ->
                several.stream().flatMap(entry -> ask(name + "/" + entry.name(), entry.contributor()));
            default -> Stream.empty();
        };
    }

    private static CompletableFuture<PartHealth> patiently(String name, Supplier<Condition> question) {
        return CompletableFuture.supplyAsync(
                        question,
                        it -> Thread.ofPlatform().daemon().name("ask-" + name).start(it))
                .completeOnTimeout(Condition.SILENT, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> Condition.AWAY)
                .thenApply(condition -> new PartHealth(name, condition));
    }

    private Condition redis() {
        var answer = endpoint.healthForPath(REDIS);
        return answer != null && Status.UP.equals(answer.getStatus()) ? Condition.WELL : Condition.AWAY;
    }

    private static Condition ask(HealthIndicator indicator) {
        var answer = indicator.health(false);
        if (answer == null) {
            return Condition.AWAY;
        }
        return switch (answer.getStatus().getCode()) {
            case "UP" -> Condition.WELL;
            case "OFF" -> Condition.OFF;
            default -> Condition.AWAY;
        };
    }
}
