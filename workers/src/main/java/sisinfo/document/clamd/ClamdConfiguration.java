package sisinfo.document.clamd;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;
import sisinfo.document.VirusScanner;

/** There is a scanner when somebody said where. */
@Configuration(proxyBeanMethods = false)
@Conditional(ClamdConfiguration.AddressGiven.class)
@EnableConfigurationProperties(ClamdProperties.class)
class ClamdConfiguration {

    @Bean
    VirusScanner clamd(ClamdProperties properties) {
        properties.place(); // what is written wrongly shows at the start
        return new ClamdScanner(properties);
    }

    /** An address that is there but empty, as compose hands on what nobody set, is none. */
    static final class AddressGiven implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("sisinfo.document.clamd.address"));
        }
    }
}
