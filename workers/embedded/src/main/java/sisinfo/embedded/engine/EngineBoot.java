package sisinfo.embedded.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The few files that come before the engine's own libraries on its class path. */
final class EngineBoot {

    static final String LOG_SETTINGS = "engine-log4j2.xml";

    /** By name: an application without pages lacks what some of them are made of. */
    private static final List<String> OURS = List.of(
            "EngineMain",
            "EngineAccess",
            "EngineRequestFilter",
            "EngineCallInterceptor",
            "EngineCallInterceptor$Refused");

    private EngineBoot() {}

    /** Copies, because ours lie inside a jar inside a jar, where a new JVM does not find them. */
    static Path prepare(Path boot, Path home) throws IOException {
        for (String ours : OURS) {
            String file = "sisinfo/embedded/engine/" + ours + ".class";
            copy("/" + file, boot.resolve(file));
        }
        copy("/sisinfo/embedded/engine/" + LOG_SETTINGS, boot.resolve(LOG_SETTINGS));
        LoopbackGossip.write(boot, home);
        return boot;
    }

    private static void copy(String resource, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream content = EngineBoot.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IOException("Missing " + resource);
            }
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
