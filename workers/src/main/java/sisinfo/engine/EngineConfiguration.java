package sisinfo.engine;

import io.camunda.client.CamundaClient;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds what operators may set about the engine, and lets an application end that cannot reach it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineProperties.class)
class EngineConfiguration {

    /** Spring would wait for {@link CamundaClient#close()} without limit; {@link ClientFarewell} closes it instead. */
    @Bean
    static BeanFactoryPostProcessor clientThatIsClosedByUs() {
        return beans -> {
            for (String client : beans.getBeanNamesForType(CamundaClient.class, true, false)) {
                beans.getBeanDefinition(client).setDestroyMethodName("");
            }
        };
    }

    @Bean
    ClientFarewell clientFarewell(CamundaClient client) {
        return new ClientFarewell(client);
    }
}
