package sisinfo.document.clamd;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where clamd listens.
 *
 * @param address {@code host:port}; empty: nobody scans
 * @param patience for one file, from the first byte to the verdict
 */
@ConfigurationProperties("sisinfo.document.clamd")
record ClamdProperties(
        @DefaultValue("") String address,
        @DefaultValue("30s") Duration patience) {

    /** Looked up with every question: a container may come back under another number. */
    InetSocketAddress place() {
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("sisinfo.document.clamd.address is host:port, not " + address);
        }
        return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }
}
