package sisinfo.reading;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The readers in their order, cheapest exact first. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingProperties.class)
class ReadingConfiguration {

    @Bean
    List<Reader> readers() {
        return Readers.inOrder(source -> true);
    }

    @Bean
    EvidenceWeighing evidenceWeighing(KnownSuppliers suppliers) {
        return new Scales(suppliers);
    }
}
