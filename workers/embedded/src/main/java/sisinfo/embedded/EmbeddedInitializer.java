package sisinfo.embedded;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;
import sisinfo.embedded.engine.EngineAccess;
import sisinfo.embedded.engine.EnginePorts;
import sisinfo.embedded.part.Umask;

/** Starts the parts nobody configured, before the beans that need them, and tells Spring Boot where they are. */
final class EmbeddedInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final String JDBC = "org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails";
    private static final String REDIS = "org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails";
    private static final String MONGO = "org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails";
    private static final String HEALTH = "org.springframework.boot.health.contributor.HealthIndicator";
    private static final String CAMUNDA = "io.camunda.client.CamundaClient";

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Umask.closeToOthers();
        EmbeddedProperties properties =
                Binder.get(context.getEnvironment()).bindOrCreate("sisinfo.embedded", EmbeddedProperties.class);
        Needs needs = Needs.of(properties, context);
        if (!properties.enabled() || !needs.any()) {
            return;
        }
        EmbeddedParts parts = EmbeddedParts.use(properties);
        releaseLast(context, parts);
        register(context, parts, needs);
        if (needs.engine()) {
            tellCamunda(context.getEnvironment(), parts);
        }
        if (isWholeApplication(context.getEnvironment())) {
            startAll(context, parts, needs, properties);
        }
    }

    /** Test slices switch auto-configuration off; what they use starts when they first ask for its address. */
    private static boolean isWholeApplication(ConfigurableEnvironment environment) {
        return environment.getProperty("spring.boot.enableautoconfiguration", Boolean.class, true);
    }

    private static void startAll(
            ConfigurableApplicationContext context, EmbeddedParts parts, Needs needs, EmbeddedProperties properties) {
        var settings = new EngineSettingsSource(context.getEnvironment(), properties, parts, needs.postgres());
        if (needs.engine()) {
            settings.check();
        }
        if (needs.postgres()) {
            parts.postgres().announced();
        }
        if (needs.redis()) {
            parts.redis().announced();
        }
        if (needs.mongo()) {
            parts.mongo().announced();
        }
        if (needs.engine()) {
            parts.beginEngine(settings);
        }
        context.addApplicationListener(new ConsoleBox(context, parts));
    }

    /** Registered before every other bean, hence destroyed after all of them: pools and schedulers still find their store. */
    private static void releaseLast(ConfigurableApplicationContext context, EmbeddedParts parts) {
        var beans = (DefaultSingletonBeanRegistry) context.getBeanFactory();
        beans.registerSingleton("embeddedParts", parts);
        beans.registerDisposableBean("embeddedParts", (DisposableBean) parts::release);
    }

    private static void register(ConfigurableApplicationContext context, EmbeddedParts parts, Needs needs) {
        var registry = (BeanDefinitionRegistry) context.getBeanFactory();
        if (needs.postgres()) {
            register(
                    registry,
                    "embeddedJdbcConnectionDetails",
                    EmbeddedAddresses.Jdbc.class,
                    () -> new EmbeddedAddresses.Jdbc(parts));
        }
        if (needs.redis()) {
            register(
                    registry,
                    "embeddedRedisConnectionDetails",
                    EmbeddedAddresses.Redis.class,
                    () -> new EmbeddedAddresses.Redis(parts));
        }
        if (needs.mongo()) {
            register(
                    registry,
                    "embeddedMongoConnectionDetails",
                    EmbeddedAddresses.Mongo.class,
                    () -> new EmbeddedAddresses.Mongo(parts));
        }
        if (ClassUtils.isPresent(HEALTH, context.getClassLoader())) {
            registerHealth(registry, parts);
        }
    }

    /** Apart, because the class it names may be missing. */
    private static void registerHealth(BeanDefinitionRegistry registry, EmbeddedParts parts) {
        register(registry, "embeddedHealthIndicator", EmbeddedHealth.class, () -> new EmbeddedHealth(parts));
    }

    private static <T> void register(BeanDefinitionRegistry registry, String name, Class<T> type, Supplier<T> bean) {
        var definition = new RootBeanDefinition(type, bean);
        definition.setLazyInit(true);
        registry.registerBeanDefinition(name, definition);
    }

    private static void tellCamunda(ConfigurableEnvironment environment, EmbeddedParts parts) {
        EnginePorts ports = parts.enginePorts();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("camunda.client.mode", "self-managed");
        values.put("camunda.client.auth.method", "basic");
        values.put("camunda.client.auth.username", EngineAccess.USER);
        values.put("camunda.client.auth.password", parts.data().password("engine"));
        values.put("camunda.client.grpc-address", "http://127.0.0.1:" + ports.grpc());
        values.put("camunda.client.rest-address", "http://127.0.0.1:" + ports.rest());
        values.put("camunda.client.prefer-rest-over-grpc", false);
        environment.getPropertySources().addFirst(new MapPropertySource("sisinfo-embedded", values));
    }

    /** What is to be started: the library for it is there, and no address is configured. */
    record Needs(boolean postgres, boolean redis, boolean mongo, boolean engine) {

        static Needs of(EmbeddedProperties properties, ConfigurableApplicationContext context) {
            var configured = new Configured(context.getEnvironment());
            ClassLoader loader = context.getClassLoader();
            return new Needs(
                    properties.postgres().enabled() && ClassUtils.isPresent(JDBC, loader) && !configured.postgres(),
                    properties.redis().enabled() && ClassUtils.isPresent(REDIS, loader) && !configured.redis(),
                    properties.mongo().enabled() && ClassUtils.isPresent(MONGO, loader) && !configured.mongo(),
                    properties.engine().enabled() && ClassUtils.isPresent(CAMUNDA, loader) && !configured.engine());
        }

        boolean any() {
            return postgres || redis || mongo || engine;
        }
    }
}
