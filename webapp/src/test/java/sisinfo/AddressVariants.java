package sisinfo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Other ways to write an address, some of which a server may take for the same one. */
public final class AddressVariants {

    private AddressVariants() {}

    public static List<String> of(String path) {
        var first = path.substring(1, 2);
        var rest = path.substring(2);
        return List.of(
                path,
                "/" + encoded(first) + rest,
                "/" + encoded(first).toLowerCase(Locale.ROOT) + rest,
                path.substring(0, path.length() - 1) + encoded(path.substring(path.length() - 1)),
                "/"
                        + path.substring(1)
                                .chars()
                                .mapToObj(Character::toString)
                                .map(AddressVariants::whole)
                                .collect(Collectors.joining()),
                path.replace("-", "%2D"),
                path.replace("-", "%2d"),
                path.replace(".", "%2e"),
                "/" + path,
                path.replace("/", "//"),
                "/." + path,
                "/x/.." + path,
                "/%2e" + path,
                "/x/%2e%2e" + path,
                path + "/",
                path + "//",
                path + "/.",
                path + ";x",
                path + ";x=1",
                path + ";",
                "/;x" + path,
                path.replaceFirst("(.)/", "$1;x/"),
                path + "%3Bx",
                path.toUpperCase(Locale.ROOT),
                path.substring(0, 2).toUpperCase(Locale.ROOT) + path.substring(2),
                path.replaceFirst("/", "/%2F"),
                path.replaceFirst("(.)/", "$1%2F"),
                path.replaceFirst("/", "/%5C"),
                "/%25" + encoded(first).substring(1) + rest,
                path + "%20",
                "/%20" + path.substring(1),
                path + "%00",
                path + "%0a",
                path + "%09",
                path + "%c2%ad",
                path + "%e2%80%8b",
                "/%C1%B3" + rest,
                "/%ef%bd%93" + rest,
                path + ".html",
                path + "%2ejson",
                path + "?",
                path + "%3F",
                path + "%23");
    }

    private static String whole(String letter) {
        return letter.equals("/") ? letter : encoded(letter);
    }

    private static String encoded(String letter) {
        return "%%%02X".formatted((int) letter.charAt(0));
    }
}
