package sisinfo.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopologyTests {

    @Test
    void doesNotCountABrokerWithoutPartitions() {
        assertThat(Topology.healthyLeaders("{\"brokers\":[{\"nodeId\":0,\"partitions\":[]}]}"))
                .isZero();
    }

    @Test
    void countsOnlyHealthyLeaders() {
        assertThat(Topology.healthyLeaders("""
                        {"brokers":[{"partitions":[
                          {"partitionId":1,"role":"leader","health":"healthy"},
                          {"partitionId":2,"role":"leader","health":"unhealthy"},
                          {"partitionId":3,"role":"follower","health":"healthy"}]}]}""")).isOne();
    }
}
