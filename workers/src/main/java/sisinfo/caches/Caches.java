package sisinfo.caches;

import java.util.List;
import org.springframework.cache.CacheManager;
import org.springframework.stereotype.Service;
import sisinfo.access.Needs;
import sisinfo.access.Permission;

/** The caches as operators see them. */
@Service
@Needs(Permission.OPERATIONS_READ)
public class Caches {

    private final CacheManager caches;

    Caches(CacheManager caches) {
        this.caches = caches;
    }

    public List<CacheView> views() {
        return caches.getCacheNames().stream()
                .sorted()
                .map(caches::getCache)
                .filter(SharedCache.class::isInstance)
                .map(cache -> ((SharedCache) cache).view())
                .toList();
    }
}
