package sisinfo.reading.keys;

import java.time.Duration;
import org.redisson.config.ConstantDelay;
import org.redisson.spring.starter.RedissonAutoConfigurationCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds what operators may set about keys and their quotas. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyPoolProperties.class)
class KeyPoolConfiguration {

    private static final int TIMEOUT_MS = 500;
    private static final ConstantDelay PAUSE = new ConstantDelay(Duration.ofMillis(100));

    /** What Redis knows PostgreSQL knows too: better to ask there soon than to wait for Redis, also at the start. */
    @Bean
    RedissonAutoConfigurationCustomizer soonGivingUp() {
        return redis -> {
            redis.setLazyInitialization(true);
            if (redis.isSingleConfig()) {
                redis.useSingleServer()
                        .setTimeout(TIMEOUT_MS)
                        .setConnectTimeout(TIMEOUT_MS)
                        .setRetryAttempts(1)
                        .setRetryDelay(PAUSE);
            }
        };
    }
}
