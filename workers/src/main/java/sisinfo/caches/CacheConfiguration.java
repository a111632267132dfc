package sisinfo.caches;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.support.SimpleCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sisinfo.shared.SharedRedis;
import tools.jackson.databind.json.JsonMapper;

/** Makes the caches that features want. */
@Configuration(proxyBeanMethods = false)
@EnableCaching
class CacheConfiguration {

    @Bean
    CacheManager cacheManager(List<CacheSpec> specs, SharedRedis redis, JsonMapper json, MeterRegistry meters) {
        var all = new SimpleCacheManager();
        all.setCaches(specs.stream()
                .map(spec -> new SharedCache(spec, redis, json, meters))
                .toList());
        return all;
    }
}
