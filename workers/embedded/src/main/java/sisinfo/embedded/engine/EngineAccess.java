package sisinfo.embedded.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;

/**
 * The secret that calls of the engine carry, as a user name and password (RFC 7617). The engine of this version asks
 * nobody unless an identity provider runs beside it, so its own extension points ask: {@link EngineRequestFilter} on
 * REST, {@link EngineCallInterceptor} on gRPC.
 */
public final class EngineAccess {

    public static final String USER = "sisinfo";
    static final String HEADER = "Authorization";
    private static final String FILE = "SISINFO_EMBEDDED_ENGINE_PASSWORDFILE";

    private final byte[] expected;

    private EngineAccess(String password) {
        this.expected = header(password).getBytes(StandardCharsets.UTF_8);
    }

    /** What a client sends. */
    static String header(String password) {
        var both = (USER + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** Within the engine: a file, because its settings appear in logs. */
    static EngineAccess ofThisProcess() {
        try {
            return new EngineAccess(
                    Files.readString(Path.of(System.getenv(FILE))).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The engine's password cannot be read", e);
        }
    }

    /** Makes the engine ask. */
    static void putInto(Map<String, String> variables, Path passwordFile) {
        variables.put(FILE, passwordFile.toString());
        variables.put("ZEEBE_BROKER_GATEWAY_FILTERS_0_ID", "sisinfo");
        variables.put("ZEEBE_BROKER_GATEWAY_FILTERS_0_CLASSNAME", "sisinfo.embedded.engine.EngineRequestFilter");
        variables.put("ZEEBE_BROKER_GATEWAY_INTERCEPTORS_0_ID", "sisinfo");
        variables.put("ZEEBE_BROKER_GATEWAY_INTERCEPTORS_0_CLASSNAME", "sisinfo.embedded.engine.EngineCallInterceptor");
    }

    boolean isGranted(String header) {
        return MessageDigest.isEqual(expected, header.getBytes(StandardCharsets.UTF_8));
    }
}
