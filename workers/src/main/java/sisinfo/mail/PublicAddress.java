package sisinfo.mail;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people find us: links in letters begin with it. Configured, because what a browser says in its Host header may
 * be somebody else's address.
 */
@ConfigurationProperties("sisinfo.web")
public record PublicAddress(
        @DefaultValue("http://localhost:8080") URI publicUrl) {

    /** @param path begins with a slash */
    public String of(String path) {
        return publicUrl.toString().replaceFirst("/+$", "") + path;
    }
}
