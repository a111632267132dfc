package sisinfo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.mock.env.MockEnvironment;

class LoopbackDefaultTests {

    @Test
    void opensWhatIsTriedToThisComputerAlone() {
        assertThat(address(new MockEnvironment())).isEqualTo("127.0.0.1");
    }

    @Test
    void leavesWhatWasSet() {
        assertThat(address(new MockEnvironment().withProperty("server.address", "0.0.0.0")))
                .isEqualTo("0.0.0.0");
    }

    @Test
    void leavesAnInstallationWithADatabaseOfItsOwn() {
        assertThat(address(new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/sisinfo")))
                .isNull();
    }

    private static String address(ConfigurableEnvironment environment) {
        try (var context = new GenericApplicationContext()) {
            context.setEnvironment(environment);
            new LoopbackDefault().initialize(context);
            return environment.getProperty("server.address");
        }
    }
}
