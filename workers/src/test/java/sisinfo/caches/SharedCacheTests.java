package sisinfo.caches;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sisinfo.DomainTest;
import sisinfo.shared.SharedRedis;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@DomainTest
class SharedCacheTests {

    @Autowired
    SharedRedis redis;

    @Autowired
    JsonMapper json;

    private final String name = "test-" + UUID.randomUUID();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void remembersForAllProcesses() {
        assertThat(process(1).get("key", this::answer)).isEqualTo(List.of("one"));
        assertThat(process(1).get("key", this::answer)).isEqualTo(List.of("one"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void countsHowOftenItKnew() {
        var cache = process(1);
        cache.get("key", this::answer);
        cache.get("key", this::answer);
        cache.get("key", this::answer);
        cache.get("key", this::answer);
        assertThat(cache.view()).returns(3L, CacheView::hits).returns(75L, CacheView::ratio);
    }

    @Test
    void asksOnceWhenManyWantTheSame() throws Exception {
        var cache = process(1);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream<Callable<List<String>>> all =
                    IntStream.range(0, 50).mapToObj(i -> () -> cache.get("key", this::answer));
            assertThat(crowd.invokeAll(all.toList()))
                    .extracting(Future::resultNow)
                    .containsOnly(List.of("one"));
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void keepsNothingThatWasWorkedOutBeforeItWasEmptied() throws Exception {
        var cache = process(1);
        var began = new CountDownLatch(1);
        var emptied = new CountDownLatch(1);
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            var old = other.submit(() -> cache.get("key", () -> {
                began.countDown();
                emptied.await();
                return List.of("old");
            }));
            began.await();
            process(1).clear();
            emptied.countDown();
            assertThat(old.get()).containsExactly("old");
        }
        assertThat(cache.get("key", this::answer)).isEqualTo(List.of("one"));
    }

    @Test
    void doesNotReadWhatAnotherVersionWrote() {
        process(1).get("key", this::answer);
        process(2).get("key", this::answer);
        assertThat(asked).hasValue(2);
    }

    private List<String> answer() {
        asked.incrementAndGet();
        return List.of("one");
    }

    private SharedCache process(int version) {
        var spec = new CacheSpec(name, version, new TypeReference<List<String>>() {}, Duration.ofMinutes(1));
        return new SharedCache(spec, redis, json, new SimpleMeterRegistry());
    }
}
