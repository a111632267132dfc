package sisinfo.sandbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sisinfo.sandbox.SandboxFailure.Kind;

/** One child process as its parent sees it; works on one task at a time. */
final class SandboxChild {

    /** {@code -XX:+ExitOnOutOfMemoryError} ends a child with this. */
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final SandboxLimits limits;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private volatile @Nullable Running running;
    private volatile boolean overTime;
    private volatile boolean ended;
    private volatile long idleSince = System.nanoTime();

    SandboxChild(Process process, SandboxLimits limits) {
        this.process = process;
        this.limits = limits;
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    byte[] run(String task, byte[] input) throws SandboxFailure {
        running = new Running(System.nanoTime(), processorTime());
        try {
            requests.writeUTF(task);
            requests.writeInt(input.length);
            requests.write(input);
            requests.flush();
            return answer();
        } catch (SandboxFailure said) {
            throw said;
        } catch (IOException ended) {
            throw failure();
        } finally {
            running = null;
            idleSince = System.nanoTime();
        }
    }

    private byte[] answer() throws IOException {
        int outcome = answers.readUnsignedByte();
        int length = answers.readInt();
        if (length < 0 || length > limits.answer()) {
            end();
            throw new SandboxFailure(Kind.MEMORY, "An answer of %d bytes".formatted(length));
        }
        var result = answers.readNBytes(length);
        if (result.length < length) {
            throw failure();
        }
        if (outcome != SandboxMain.DONE) {
            throw new SandboxFailure(Kind.FAILED, new String(result, StandardCharsets.UTF_8));
        }
        return result;
    }

    /** The pipe broke: the child was ended, or ended itself. */
    private SandboxFailure failure() {
        ended = true;
        if (overTime) {
            return new SandboxFailure(Kind.TIME, "Took too long");
        }
        int status = process.onExit()
                        .completeOnTimeout(process, 2, TimeUnit.SECONDS)
                        .thenApply(Process::isAlive)
                        .join()
                ? 0
                : process.exitValue();
        end();
        return status == OUT_OF_MEMORY
                ? new SandboxFailure(Kind.MEMORY, "Wanted more than %d MB".formatted(limits.heap()))
                : new SandboxFailure(Kind.GONE, "Ended with status %d".formatted(status));
    }

    /** Called every now and then from outside. */
    void endWhenOverTime() {
        var task = running;
        if (task != null && (task.clock(limits.clock()) || task.processor(processorTime(), limits.processor()))) {
            overTime = true;
            end();
        }
    }

    boolean isIdleTooLong() {
        return running == null && System.nanoTime() - idleSince > limits.idle().toNanos();
    }

    boolean isAlive() {
        return !ended && process.isAlive();
    }

    /** A process that was told to end may live on for a moment, but gets no work any more. */
    void end() {
        ended = true;
        process.destroyForcibly();
    }

    private Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** When a task began, and what the child had used of the processor by then. */
    private record Running(long start, Duration before) {

        boolean clock(Duration most) {
            return System.nanoTime() - start > most.toNanos();
        }

        boolean processor(Duration now, Duration most) {
            return now.minus(before).compareTo(most) > 0;
        }
    }
}
