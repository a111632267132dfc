package sisinfo.identity;

import java.time.Duration;
import java.util.List;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import sisinfo.access.Needs;
import sisinfo.access.Open;
import sisinfo.access.Permission;
import sisinfo.caches.CacheSpec;
import tools.jackson.core.type.TypeReference;

/** The people to choose from in lists, remembered; what is decided about them asks {@link Users}. */
@Service
@Needs(Permission.TASK_READ)
public class PeopleList {

    private static final String CACHE = "people";

    private final Users users;

    PeopleList(Users users) {
        this.users = users;
    }

    @Cacheable(cacheNames = CACHE, key = "'active'", sync = true)
    public List<UserView> active() {
        return users.active();
    }

    @TransactionalEventListener(fallbackExecution = true)
    @CacheEvict(cacheNames = CACHE, allEntries = true)
    @Open("it only forgets")
    public void forget(PeopleChanged told) {}

    /** For half an hour. */
    @Configuration(proxyBeanMethods = false)
    static class Remembered {

        @Bean
        CacheSpec peopleCache() {
            return new CacheSpec(CACHE, 1, new TypeReference<List<UserView>>() {}, Duration.ofMinutes(30));
        }
    }
}
