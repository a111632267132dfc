package sisinfo.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the pages are reached.
 *
 * @param trustedProxies addresses, or ranges like 10.0.0.0/8, of forwarders whose word about the caller counts
 */
@ConfigurationProperties("sisinfo.web")
record WebProperties(@DefaultValue List<String> trustedProxies) {}
