package sisinfo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.camunda.client.CamundaClient;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import sisinfo.DomainTest;

/** The end of an application whose engine is away. */
@DomainTest
class ClientFarewellTests {

    @Autowired
    ConfigurableListableBeanFactory beans;

    @Test
    void endsThoughTheClientNeverCloses() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> new ClientFarewell(stuck()).destroy());
    }

    @Test
    void isTheOnlyOneWhoClosesTheClient() {
        var name = beans.getBeanNamesForType(CamundaClient.class)[0];

        assertThat(beans.getBeanDefinition(name).getDestroyMethodName()).isEmpty();
        assertThat(beans.getBeansOfType(ClientFarewell.class)).hasSize(1);
    }

    /** As one whose lock is held by a thread that has gone on. */
    private static CamundaClient stuck() {
        return (CamundaClient) Proxy.newProxyInstance(
                CamundaClient.class.getClassLoader(), new Class<?>[] {CamundaClient.class}, (client, method, given) -> {
                    new CountDownLatch(1).await();
                    throw new IllegalStateException("not reached");
                });
    }
}
