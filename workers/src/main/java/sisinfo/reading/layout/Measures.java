package sisinfo.reading.layout;

import java.util.regex.Pattern;

/** Sizes as goods are named by them: 50KG, 8GB, 110/220V. */
public final class Measures {

    private static final Pattern MEASURE = Pattern.compile(
            "(?:[0-9]{1,4}[/X])?[0-9]{1,4}(?:[.,][0-9]{1,2})?(?:KG|GB|TB|MB|ML|MM|CM|AH|KVA|MHZ|GHZ|W|V|L|M|G)");

    private Measures() {}

    public static boolean is(String word) {
        return MEASURE.matcher(word).matches();
    }
}
