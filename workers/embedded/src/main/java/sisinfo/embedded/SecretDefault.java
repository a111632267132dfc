package sisinfo.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;
import sisinfo.embedded.part.DataFolder;

/** The key for what is kept encrypted, made once beside the embedded database it belongs to. */
final class SecretDefault implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PROPERTY = "sisinfo.identity.secret-key";
    private static final int BYTES = 32;

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
                    .addFirst(new MapPropertySource(
                            "sisinfo-embedded-secret",
                            Map.of(PROPERTY, key(properties.folder().resolve("secret")))));
        }
    }

    private static String key(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().normalize().getParent());
                byte[] bytes = new byte[BYTES];
                new SecureRandom().nextBytes(bytes);
                DataFolder.writePrivately(file, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw DataFolder.unusable(file, e);
        }
    }
}
