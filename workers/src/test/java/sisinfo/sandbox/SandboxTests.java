package sisinfo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sisinfo.sandbox.SandboxFailure.Kind;

/** Children that misbehave, and what is left of them. */
class SandboxTests {

    private static final byte[] HELLO = "olá".getBytes(StandardCharsets.UTF_8);

    private static final SandboxLimits TIGHT =
            new SandboxLimits(Duration.ofSeconds(1), Duration.ofSeconds(4), 48, 1 << 20, Duration.ofMillis(1500));

    private final Sandbox sandbox = new Sandbox(TIGHT, 2, Misbehaviour.TYPES);

    @AfterEach
    void end() {
        sandbox.close();
    }

    @Test
    void answersManyTimesFromTheSameChildWhateverLibrariesPrint() throws Exception {
        assertThat(echo()).startsWith("olá ").isEqualTo(echo());
    }

    @Test
    void endsWhoeverUsesTheProcessorForTooLong() throws Exception {
        assertThat(failure(Misbehaviour.Loop.class)).isEqualTo(Kind.TIME);
        assertThat(echo()).startsWith("olá ");
    }

    @Test
    void endsWhoeverTakesTooLongOnTheClock() throws Exception {
        assertThat(failure(Misbehaviour.Wait.class)).isEqualTo(Kind.TIME);
        assertThat(echo()).startsWith("olá ");
    }

    @Test
    void endsWhoeverWantsTooMuchMemory() throws Exception {
        assertThat(failure(Misbehaviour.Eat.class)).isEqualTo(Kind.MEMORY);
        assertThat(failure(Misbehaviour.Boast.class)).isEqualTo(Kind.MEMORY);
        assertThat(echo()).startsWith("olá ");
    }

    @Test
    void replacesAChildThatFell() throws Exception {
        assertThat(failure(Misbehaviour.Fall.class)).isEqualTo(Kind.GONE);
        assertThat(echo()).startsWith("olá ");
    }

    @Test
    void keepsAChildWhoseTaskThrewAndSaysNothingOfItsInput() throws Exception {
        var before = echo();

        var failure = catchThrowableOfType(SandboxFailure.class, () -> sandbox.run(Misbehaviour.Fail.class, HELLO));

        assertThat(failure.kind()).isEqualTo(Kind.FAILED);
        assertThat(failure).hasMessage("java.lang.IllegalStateException");
        assertThat(echo()).isEqualTo(before);
    }

    @Test
    void tellsAChildNothingOfTheEnvironment() throws Exception {
        assertThat(new String(sandbox.run(Misbehaviour.Spy.class, HELLO), StandardCharsets.UTF_8))
                .contains("PATH=")
                .doesNotContain("HOME=");
    }

    @Test
    void letsOthersGoOnWhileOneIsStuck() throws Exception {
        var stuck = CompletableFuture.supplyAsync(() -> failure(Misbehaviour.Wait.class));

        for (int i = 0; i < 20; i++) {
            assertThat(echo()).startsWith("olá ");
        }

        assertThat(stuck.isDone()).isFalse();
        assertThat(stuck.get(20, TimeUnit.SECONDS)).isEqualTo(Kind.TIME);
    }

    @Test
    void endsChildrenWithoutWork() throws Exception {
        long pid = Long.parseLong(echo().substring(4));

        ProcessHandle.of(pid)
                .ifPresent(it -> it.onExit().orTimeout(20, TimeUnit.SECONDS).join());

        assertThat(sandbox.size()).isZero();
    }

    /** The child is stuck in a task, and its parent is killed: nobody is left to end it but the child itself. */
    @Test
    void endsAChildWithItsParent() throws Exception {
        var parent = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StuckParent.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long child = Long.parseLong(parent.inputReader().readLine());
        var handle = ProcessHandle.of(child).orElseThrow();

        parent.destroyForcibly().onExit().join();

        assertThat(handle.onExit().orTimeout(20, TimeUnit.SECONDS).join().isAlive())
                .isFalse();
    }

    private String echo() throws SandboxFailure {
        return new String(sandbox.run(Misbehaviour.Echo.class, HELLO), StandardCharsets.UTF_8);
    }

    private Kind failure(Class<? extends SandboxTask> task) {
        return catchThrowableOfType(SandboxFailure.class, () -> sandbox.run(task, HELLO))
                .kind();
    }
}
