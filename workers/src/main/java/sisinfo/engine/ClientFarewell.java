package sisinfo.engine;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Closes the engine's client, for a few seconds at most. When the engine is away at the end of the application, a stream
 * of jobs that wants to open again finds its worker closed and keeps its lock (client 8.9.0): closing would never end.
 */
record ClientFarewell(CamundaClient client) implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ClientFarewell.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public void destroy() throws InterruptedException {
        Thread closing =
                Thread.ofPlatform().daemon().name("close-engine-client").start(client::close);
        if (!closing.join(PATIENCE)) {
            LOG.warn("The engine's client did not close within {} s and is left behind", PATIENCE.toSeconds());
        }
    }
}
