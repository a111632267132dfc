package sisinfo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of callers: read from what forwarders write, and how they are counted. */
public final class CallerAddress {

    private static final Pattern V4 = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d{1,5})?");
    private static final Pattern V6_WITH_PORT = Pattern.compile("\\[([0-9a-fA-F:.]{2,45})](?::\\d{1,5})?");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int V6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private CallerAddress() {}

    /** Without a port, which is a new one for each connection; empty when it is no address. */
    static Optional<String> read(String hop) {
        for (var form : new Pattern[] {V4, V6_WITH_PORT, V6}) {
            var found = form.matcher(hop);
            if (found.matches()) {
                return parsed(found.groupCount() == 0 ? hop : found.group(1)).map(InetAddress::getHostAddress);
            }
        }
        return Optional.empty();
    }

    public static String counted(HttpServletRequest request) {
        return counted(request.getRemoteAddr());
    }

    /** What stands for a caller where attempts are counted: of IPv6 the network, one subscriber has all of a /64. */
    public static String counted(String address) {
        return parsed(address).map(CallerAddress::network).orElse(address);
    }

    private static String network(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == V6_BYTES
                ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) + "/64"
                : address.getHostAddress();
    }

    private static Optional<InetAddress> parsed(String literal) {
        try {
            return Optional.of(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
