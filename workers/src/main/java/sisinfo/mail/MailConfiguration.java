package sisinfo.mail;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What letters need to know. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailProperties.class, PublicAddress.class})
class MailConfiguration {}
