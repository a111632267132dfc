package sisinfo.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties below {@code sisinfo.identity}.
 *
 * @param secretKey what second factors are encrypted with; without one there are none
 * @param secondFactorGrace how long an administrator may go without a second factor
 */
@ConfigurationProperties("sisinfo.identity")
record IdentityProperties(
        @DefaultValue("admin@sisinfo.local") String firstAdminEmail,
        @Nullable String secretKey,
        @DefaultValue("14d") Duration secondFactorGrace) {

    /** Without the key: it must not reach a log. */
    @Override
    public String toString() {
        return "IdentityProperties[" + firstAdminEmail + "]";
    }
}
