package sisinfo.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;

/** Puts requests together that no browser would send, from what a page asks for and {@link OddValues}. */
final class OddRequests {

    private final Random random;
    private final OddValues odd;
    private final List<String> ids;

    /** @param ids of things that are there */
    OddRequests(Random random, OddValues odd, List<String> ids) {
        this.random = random;
        this.odd = odd;
        this.ids = ids;
    }

    /** Who sends: cookies, and what forms must carry. */
    record Caller(String cookie, String token) {}

    byte[] of(FuzzedPage page, Caller caller) {
        var method = odd.once(12)
                ? odd.one(List.of("GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"))
                : page.method();
        var path = path(page.path());
        var fields = fields(page, caller);
        var out = new ByteArrayOutputStream();
        boolean inBody = method.equals("POST") ? !odd.once(15) : odd.once(20);
        var body = inBody ? body(fields) : new Body("", new byte[0]);
        var target = inBody || fields.isEmpty() ? path : path + "?" + fields;
        out.writeBytes((method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "X-Forwarded-For: 203.0." + random.nextInt(256) + "." + random.nextInt(256) + "\r\n"
                        + (caller.cookie().isEmpty() ? "" : "Cookie: " + caller.cookie() + "\r\n")
                        + (odd.once(3) ? "X-CSRF-TOKEN: " + caller.token() + "\r\n" : "")
                        + (odd.once(2) ? "HX-Request: true\r\n" : "")
                        + oddHeaders()
                        + (inBody ? body.header() + "Content-Length: " + body.bytes().length + "\r\n" : "")
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body.bytes());
        return out.toByteArray();
    }

    private String path(String pattern) {
        var path = pattern;
        while (path.contains("{")) {
            path = path.replaceFirst("\\{[^}]*}", Matcher.quoteReplacement(odd.once(2) ? odd.one(ids) : odd.segment()));
        }
        return odd.once(25) ? path + odd.one(List.of("/", "//", ";x=1", "%2e", ".json", "/..", "%20", "%00")) : path;
    }

    private String fields(FuzzedPage page, Caller caller) {
        var all = new ArrayList<String>();
        for (var name : page.fields()) {
            var asked =
                    odd.once(12) ? name + odd.one(List.of("[]", "[0]", "[999999999]", ".x", "[a", "%00", "")) : name;
            if (!odd.once(5)) {
                all.add(asked + "=" + (odd.once(6) ? odd.one(ids) : odd.encoded()));
            }
            if (odd.once(12)) {
                all.add(asked + "=" + odd.encoded());
            }
        }
        if (odd.once(6)) {
            all.add(odd.encoded() + "=" + odd.encoded());
        }
        if (page.method().equals("POST") && !odd.once(10)) {
            all.add("_csrf=" + caller.token());
        }
        return String.join("&", all);
    }

    private record Body(String header, byte[] bytes) {}

    private Body body(String fields) {
        var plain = fields.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(14)) {
            case 0 -> new Body("", plain);
            case 1 ->
                new Body(
                        "Content-Type: " + odd.one(List.of("application/json", "text/xml", "x", "*/*", "a/b;c", ";"))
                                + "\r\n",
                        plain);
            case 2 -> new Body("Content-Type: multipart/form-data\r\n", plain);
            case 3, 4 -> multipart(true);
            case 5 -> multipart(false);
            case 6 -> new Body("Content-Type: application/x-www-form-urlencoded; charset=x-none\r\n", plain);
            default -> new Body("Content-Type: application/x-www-form-urlencoded\r\n", plain);
        };
    }

    private Body multipart(boolean whole) {
        var name = odd.text().replaceAll("[\r\n]", "");
        var text = "--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n"
                + odd.text() + "\r\n--limite\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n"
                + odd.text() + (whole ? "\r\n--limite--\r\n" : "");
        return new Body(
                "Content-Type: multipart/form-data; boundary=limite\r\n", text.getBytes(StandardCharsets.UTF_8));
    }

    private String oddHeaders() {
        if (!odd.once(3)) {
            return "";
        }
        var name = odd.one(List.of(
                "HX-Current-URL",
                "HX-Prompt",
                "Last-Event-ID",
                "Accept",
                "Accept-Language",
                "Range",
                "If-Modified-Since",
                "If-None-Match",
                "X-File-Name",
                "X-HTTP-Method-Override",
                "Authorization",
                "Referer",
                "User-Agent",
                "Origin",
                "X-Forwarded-Proto",
                "Content-Encoding",
                "Cookie"));
        var value = odd.text().replaceAll("[\r\n]", " ");
        return name + ": " + value.substring(0, Math.min(value.length(), 3_000)) + "\r\n";
    }
}
