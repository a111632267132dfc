package sisinfo.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sisinfo.DomainTest;
import sisinfo.shared.SharedRedis;

@DomainTest
class LimitsTests {

    @Autowired
    SharedRedis redis;

    private final StoppedClock clock = new StoppedClock();
    private final String who = UUID.randomUUID().toString();

    @Test
    void letsWaitLongerAfterEveryWrongGuess() {
        var limits = process();
        assertThat(wrongInARow(limits, 16))
                .containsExactly(0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L, 900L);
    }

    @Test
    void countsNothingWhileOneHasToWait() {
        var limits = process();
        wrongInARow(limits, 5);
        limits.guess(Guesses.ACCOUNT, who);
        var left = limits.waitFor(Guesses.ACCOUNT, who);
        assertThat(left).isPositive();
        for (int i = 0; i < 10; i++) {
            assertThat(limits.guess(Guesses.ACCOUNT, who)).isEqualTo(left);
        }
    }

    @Test
    void forgetsOneGuessAfterTheOther() {
        var limits = process();
        wrongInARow(limits, 6);
        clock.goOn(Guesses.FADING.multipliedBy(3));
        assertThat(wrongInARow(limits, 2)).containsExactly(1L, 2L);
        clock.goOn(Duration.ofHours(3));
        assertThat(wrongInARow(limits, 3)).containsExactly(0L, 0L, 0L);
    }

    @Test
    void takesARightGuessBack() {
        var limits = process();
        wrongInARow(limits, 4);
        limits.guess(Guesses.ACCOUNT, who);
        limits.takeBack(Guesses.ACCOUNT, who);
        assertThat(limits.waitFor(Guesses.ACCOUNT, who)).isZero();
        assertThat(wrongInARow(limits, 1)).containsExactly(2L);
    }

    @Test
    void countsForAllProcessesTogether() {
        var one = process();
        var other = process();
        wrongInARow(one, 4);
        one.guess(Guesses.ACCOUNT, who);
        assertThat(other.waitFor(Guesses.ACCOUNT, who)).isEqualTo(Duration.ofSeconds(2));
        other.forget(Guesses.ACCOUNT, who);
        assertThat(one.waitFor(Guesses.ACCOUNT, who)).isZero();
    }

    @Test
    void letsFewThroughWhenManyGuessAtOnce() throws Exception {
        var processes = List.of(process(), process());
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream<Callable<Boolean>> guesses = IntStream.range(0, 20)
                    .mapToObj(i -> () ->
                            processes.get(i % 2).guess(Guesses.ACCOUNT, who).isZero());
            assertThat(crowd.invokeAll(guesses.toList()))
                    .extracting(Future::resultNow)
                    .filteredOn(Boolean::booleanValue)
                    .hasSize(4);
        }
    }

    @Test
    void allowsSoMuchAtOnceAndThenEvenly() {
        var limits = process();
        for (int i = 0; i < 20; i++) {
            assertThat(limits.take(Limit.PDF, who)).isZero();
        }
        assertThat(limits.take(Limit.PDF, who)).isEqualTo(Duration.ofSeconds(3));
        assertThat(limits.take(Limit.PDF, "somebody else " + who)).isZero();
        clock.goOn(Duration.ofSeconds(3));
        assertThat(process().take(Limit.PDF, who)).isZero();
        assertThat(limits.take(Limit.PDF, who)).isPositive();
    }

    private Limits process() {
        return new Limits(new Tallies(redis), clock);
    }

    /** The seconds one has to wait after each of them. */
    private List<Long> wrongInARow(Limits limits, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> {
                    assertThat(limits.guess(Guesses.ACCOUNT, who)).isZero();
                    var wait = limits.waitFor(Guesses.ACCOUNT, who);
                    clock.goOn(wait);
                    return wait.toSeconds();
                })
                .toList();
    }
}
