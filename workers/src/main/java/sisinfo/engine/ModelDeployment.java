package sisinfo.engine;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings every model to the engine, as soon as there is one: the application starts without it. The engine keeps the old
 * version when a model did not change.
 */
@Component
@ConditionalOnProperty(name = "sisinfo.engine.deploy", matchIfMissing = true)
public class ModelDeployment {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    private final CamundaClient camunda;
    private final AtomicBoolean done = new AtomicBoolean();

    ModelDeployment(CamundaClient camunda) {
        this.camunda = camunda;
    }

    /** Whether this process has brought its models. */
    public boolean isDone() {
        return done.get();
    }

    @Scheduled(fixedDelayString = "${sisinfo.engine.deploy-interval:1s}")
    void deploy() throws IOException {
        if (done.get()) {
            return;
        }
        var resources = new PathMatchingResourcePatternResolver().getResources("classpath*:/processes/**/*.*mn");
        try {
            send(resources);
            done.set(true);
            LOG.info("Deployed {} models", resources.length);
        } catch (RuntimeException e) {
            LOG.debug("The engine does not take models yet: {}", e.toString());
        }
    }

    private void send(Resource[] resources) throws IOException {
        var command = camunda.newDeployResourceCommand();
        for (int i = 1; i < resources.length; i++) {
            command.addResourceStream(resources[i].getInputStream(), name(resources[i]));
        }
        command.addResourceStream(resources[0].getInputStream(), name(resources[0]))
                .send()
                .join();
    }

    private static String name(Resource resource) {
        return String.valueOf(resource.getFilename());
    }
}
