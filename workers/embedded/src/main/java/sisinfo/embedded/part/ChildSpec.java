package sisinfo.embedded.part;

import java.io.IOException;
import java.time.Duration;

/** How to start, question and stop one kind of child process. */
public interface ChildSpec {

    /** What people call it. */
    String name();

    Process launch() throws IOException;

    /** Whether it serves; throws {@link StartFailure} when what answers is not our process. */
    boolean answers() throws Exception;

    /** Asks it to end; the caller waits. */
    void stop(Process process) throws Exception;

    /** How long the first answer may take. */
    Duration patience();

    /** Whether a child that dies before its first answer is started again rather than given up. */
    boolean stubborn();

    /** The end of what the child wrote, for the message when it fails. */
    String lastWords();
}
