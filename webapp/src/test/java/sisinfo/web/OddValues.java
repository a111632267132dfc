package sisinfo.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** What people and programs send that nobody thought of. */
final class OddValues {

    /** Stands in texts that are sent, so that it shows where they turn up. */
    static final String MARK = "zqxjmark";

    private static final List<String> ALL = List.of(
            "",
            " ",
            "\u0000",
            MARK + "\u0000" + MARK,
            "\u0001\u001b[31m",
            "1E+300000000",
            "-1E+300000000",
            "1E-300000000",
            "NaN",
            "Infinity",
            "9".repeat(400),
            "0." + "0".repeat(400) + "1",
            "-1",
            "0",
            "1",
            "2147483648",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "1.234.567,89",
            "R$ -0,01",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-00-00",
            "2026-02-30",
            "9999-12-31",
            "31/12/9999",
            "99/99/9999",
            "29/02/2027",
            "2026-11-28T25:61",
            "+999999999-12-31T23:59",
            "PT999999999999H",
            "{x}",
            "${7*7}",
            "#{7*7}",
            "__${7*7}__::.x",
            "redirect:/{x}",
            "%",
            "%00",
            "%s%n%x",
            "/{x}",
            "//example.org",
            "../../etc/passwd",
            "' or 1=1 --",
            "\"><script>" + MARK,
            "\\",
            "[]",
            "null",
            "true",
            "on",
            "00000000-0000-4000-8000-000000000000",
            "0-0-0-0-0",
            "1-1-1-1-1",
            "ADMIN",
            MARK + "@exemplo.gov.br",
            "a@b.c\r\nBcc: x@y.z",
            "\u202e" + MARK,
            "\ufeff\u200b",
            "\uffff",
            "İıſK",
            "😀".repeat(50),
            "e\u0301".repeat(100),
            MARK.repeat(40),
            MARK.repeat(1_500));

    /** Bytes that are no text. */
    private static final List<String> ENCODED =
            List.of("%ff%fe", "%c0%80", "%ed%a0%80", "%f4%90%80%80", "%", "%zz", "%u0000", "a%00b", "%e2%80");

    private final Random random;

    OddValues(Random random) {
        this.random = random;
    }

    String text() {
        return one(ALL);
    }

    /** As it stands in an address or a form. */
    String encoded() {
        return random.nextInt(8) == 0 ? one(ENCODED) : URLEncoder.encode(text(), StandardCharsets.UTF_8);
    }

    /** As a part of a path: short, since a path is. */
    String segment() {
        var it = encoded().replace("+", "%20");
        return it.length() > 1_000 ? "x" : it;
    }

    <T> T one(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }
}
