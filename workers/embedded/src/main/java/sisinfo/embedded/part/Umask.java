package sisinfo.embedded.part;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The permissions that new files of this process, and of every process it starts, never get. */
public final class Umask {

    private static final Logger log = LoggerFactory.getLogger(Umask.class);
    private static final int GROUP_AND_OTHERS = 0077;

    private Umask() {}

    /** Whatever is made from now on is ours alone, also by libraries that say nothing of permissions. */
    public static void closeToOthers() {
        if (Commands.isWindows()) {
            return; // folders of a person are theirs there
        }
        try {
            set(GROUP_AND_OTHERS);
        } catch (Throwable notHere) {
            log.warn("The umask cannot be set ({}); the data folder itself is closed all the same", notHere.toString());
        }
    }

    /** {@code mode_t umask(mode_t)} of the C library; an unsigned int or shorter on every system. */
    private static int set(int mask) throws Throwable {
        Linker linker = Linker.nativeLinker();
        MemoryLayout mode = Objects.requireNonNull(linker.canonicalLayouts().get("int"));
        MethodHandle umask = linker.downcallHandle(
                linker.defaultLookup().find("umask").orElseThrow(), FunctionDescriptor.of(mode, mode));
        return (int) umask.invokeExact(mask);
    }
}
