package sisinfo.tasklist.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sisinfo.tasklist.TaskFilter;
import sisinfo.tasklist.TaskFilter.Due;
import sisinfo.tasklist.TaskFilter.View;

/** The filters as they stand in the address; what cannot be read there counts as not asked for. */
record FilterForm(
        @Nullable String view,
        @Nullable String kind,
        @Nullable String due,
        @Nullable String supplier,
        @Nullable String min,
        @Nullable String max) {

    private static final Pattern MONEY = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

    TaskFilter filter() {
        View list = choice(View.class, view);
        return new TaskFilter(
                list == null ? View.MINE : list, kind, choice(Due.class, due), supplier, money(min), money(max));
    }

    public String viewName() {
        return filter().view().name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal money(@Nullable String text) {
        var plain = text == null ? "" : text.strip().replace(".", "").replace(',', '.');
        return MONEY.matcher(plain).matches() ? new BigDecimal(plain) : null;
    }
}
