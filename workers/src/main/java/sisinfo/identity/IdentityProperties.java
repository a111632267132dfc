package sisinfo.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The properties below {@code sisinfo.identity}. */
@ConfigurationProperties("sisinfo.identity")
record IdentityProperties(
        @DefaultValue("admin@sisinfo.local") String firstAdminEmail) {}
