package sisinfo.personal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing that is kept about a person.
 *
 * @param kind its name in exports; the words people read are in the bundles
 * @param rows each a field to its value: text, number, truth or {@link java.time.Instant}; never a hash, token or secret
 */
public record Holding(String kind, Treatment treatment, List<Map<String, @Nullable Object>> rows) {}
