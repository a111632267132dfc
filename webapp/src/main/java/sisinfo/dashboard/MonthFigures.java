package sisinfo.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import sisinfo.caches.CacheSpec;
import sisinfo.invoice.InvoiceRegistered;
import tools.jackson.core.type.TypeReference;

/** The figures that are the same for everybody and grow with the years: counted again when an invoice comes. */
@Component
class MonthFigures {

    private static final String CACHE = "figures";

    private final JdbcClient jdbc;

    MonthFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Cacheable(cacheNames = CACHE, sync = true)
    public long registeredSince(Instant month) {
        return jdbc.sql("select count(*) from sisinfo.invoice where registered_at >= ?")
                .param(OffsetDateTime.ofInstant(month, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    @TransactionalEventListener(fallbackExecution = true)
    @CacheEvict(cacheNames = CACHE, allEntries = true)
    public void forget(InvoiceRegistered told) {}

    /** For five minutes. */
    @Configuration(proxyBeanMethods = false)
    static class Remembered {

        @Bean
        CacheSpec figuresCache() {
            return new CacheSpec(CACHE, 1, new TypeReference<Long>() {}, Duration.ofMinutes(5));
        }
    }
}
