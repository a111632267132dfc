package sisinfo.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.FileSystemUtils;

/** Empties the data folder of the tests, once in a test run: the same files may be sent again in the next one. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class EmptyFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Set<Path> EMPTIED = ConcurrentHashMap.newKeySet();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var folder = Path.of(context.getEnvironment().getRequiredProperty("sisinfo.embedded.folder"));
        if (EMPTIED.add(folder)) {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
