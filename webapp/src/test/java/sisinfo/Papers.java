package sisinfo;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** Files that nobody has sent before. */
public final class Papers {

    private Papers() {}

    /** Well-formed and unique; readers find nothing in it. */
    public static byte[] xml() {
        return "<nfeProc><note>%d</note></nfeProc>"
                .formatted(ThreadLocalRandom.current().nextLong())
                .getBytes(StandardCharsets.UTF_8);
    }
}
