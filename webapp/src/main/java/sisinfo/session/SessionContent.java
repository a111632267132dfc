package sisinfo.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What a session holds, as the stores keep it.
 *
 * @param version of the attributes: the row's counts, a copy with another one is old
 */
record SessionContent(int version, Instant created, Instant seen, byte[] attributes) {

    /** Nothing but what we put in comes out, whoever wrote into the store. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxdepth=30;maxarray=100000;java.lang.*;java.util.*;java.util.concurrent.*;java.time.*;java.math.*;"
                    + "sisinfo.**;org.springframework.security.**;org.springframework.web.servlet.*;"
                    + "org.springframework.util.*;!*");

    SessionContent seen(Instant at) {
        return new SessionContent(version, created, at, attributes);
    }

    @SuppressWarnings("unchecked") // nothing but write() made it
    Map<String, Object> read() {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(attributes))) {
            in.setObjectInputFilter(KNOWN);
            return (Map<String, Object>) in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] write(Map<String, Object> attributes) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new HashMap<>(attributes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
