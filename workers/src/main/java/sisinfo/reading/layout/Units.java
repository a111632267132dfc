package sisinfo.reading.layout;

import java.util.regex.Pattern;

/** How units of sale are printed in short. */
public final class Units {

    private static final Pattern SHORT = Pattern.compile(
            "UN[.D]?|UNID|P[CÇ]|CX|KG|LT|MT|M[23]|PCT|RL|FD|GL|SC|TON|ML|PAR|JG" + "|KIT|HR|SV|BD|BL|RES|CJ|DZ|MIL");

    private Units() {}

    public static boolean is(String word) {
        return SHORT.matcher(word).matches();
    }
}
