package sisinfo.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redisson.api.RedissonClient;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedApplicationTests {

    @TempDir
    static Path folder;

    static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        context = SpringApplication.run(TinyApplication.class, "--sisinfo.embedded.folder=" + folder);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void reachesEveryStore() {
        assertThat(context.getBean(JdbcClient.class)
                        .sql("select current_database()")
                        .query(String.class)
                        .single())
                .isEqualTo("sisinfo");
        var bucket = context.getBean(RedissonClient.class).getBucket("key");
        bucket.set("value");
        assertThat(bucket.get()).isEqualTo("value");
        var events = context.getBean(MongoClient.class).getDatabase("sisinfo").getCollection("events");
        events.insertOne(new Document("what", "started"));
        assertThat(events.countDocuments()).isOne();
    }

    @Test
    void tellsTheClientWhereTheEngineIs() {
        EmbeddedParts parts = context.getBean(EmbeddedParts.class);

        assertThat(context.getEnvironment().getProperty("camunda.client.grpc-address"))
                .isEqualTo("http://127.0.0.1:" + parts.enginePorts().grpc());
        assertThat(context.getEnvironment().getProperty("camunda.client.prefer-rest-over-grpc"))
                .isEqualTo("false");
        assertThat(parts.engineReady()).succeedsWithin(4, TimeUnit.MINUTES);
    }

    @Test
    void letsTheEngineExportToPostgres() {
        String exporter = System.getProperty("sisinfo.embedded.engine.exporter", "");
        assumeTrue(Files.exists(Path.of(exporter)), "the exporter is not built");

        await().atMost(Duration.ofMinutes(4))
                .until(() -> !context.getBean(JdbcClient.class)
                        .sql("select 1 from information_schema.tables where table_schema = 'engine'")
                        .query()
                        .listOfRows()
                        .isEmpty());
    }

    @Test
    void tellsTheHealthOfItsParts() {
        await().atMost(Duration.ofMinutes(4)).untilAsserted(() -> {
            var health = context.getBean("embeddedHealthIndicator", HealthIndicator.class)
                    .health();
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsOnlyKeys("PostgreSQL", "Redis", "Mongo", "Zeebe");
        });
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void keepsEverythingItWritesToItsOwner() throws IOException {
        await().atMost(Duration.ofMinutes(4))
                .until(context.getBean(EmbeddedParts.class).engineReady()::isDone);

        try (var all = Files.walk(folder)) {
            assertThat(all.filter(EmbeddedApplicationTests::isOpenToOthers)).isEmpty();
        }
    }

    private static boolean isOpenToOthers(Path path) {
        try {
            return !Files.isSymbolicLink(path)
                    && !PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                            .endsWith("------");
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    @Test
    void sharesItsPartsWithAnotherContextOfTheSameJvm() {
        try (var second = SpringApplication.run(TinyApplication.class, "--sisinfo.embedded.folder=" + folder)) {
            assertThat(second.getBean(EmbeddedParts.class)).isSameAs(context.getBean(EmbeddedParts.class));
        }
        assertThat(context.getBean(JdbcClient.class)
                        .sql("select 1")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void endsASecondApplicationOnTheSameFolderWithAClearMessage() throws Exception {
        Process second = PartsLauncher.launch(TinyApplication.class, folder);
        String output = new String(second.getInputStream().readAllBytes());

        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(output)
                .contains("já está em uso por outro SISInfo", "sisinfo.embedded.folder")
                .doesNotContain("\tat ");
    }

    @Test
    void staysSilentWhenEveryAddressIsConfigured(@TempDir Path unused, CapturedOutput output) {
        Path data = unused.resolve("data");
        var parts = context.getBean(EmbeddedParts.class);
        var postgres = parts.postgres().await();
        var redis = parts.redis().await();
        int before = output.getOut().length();

        try (var configured = SpringApplication.run(
                TinyApplication.class,
                "--sisinfo.embedded.folder=" + data,
                "--spring.datasource.url=" + postgres.url(),
                "--spring.datasource.username=sisinfo",
                "--spring.datasource.password=" + postgres.password(),
                "--spring.data.redis.host=127.0.0.1",
                "--spring.data.redis.port=" + redis.port(),
                "--spring.data.redis.password=" + redis.password(),
                "--spring.mongodb.uri=" + parts.mongo().await().url(),
                "--camunda.client.grpc-address=http://127.0.0.1:"
                        + parts.enginePorts().grpc())) {
            assertThat(configured.containsBean("embeddedParts")).isFalse();
            assertThat(Files.exists(data)).isFalse();
            assertThat(output.getOut().substring(before)).doesNotContain("iniciando…");
        }
    }
}
