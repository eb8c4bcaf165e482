package dev.readout.gateway;

import dev.readout.gateway.execute.HttpSubgraphClient;
import dev.readout.gateway.execute.SubgraphClient;
import java.util.Map;

/** The same faults against the client that the engine brings as a library. */
final class FaultWithJdkClientTest extends FaultTest {
  @Override
  SubgraphClient client(Map<String, String> urls, long maxBytes) {
    return new HttpSubgraphClient(urls, maxBytes);
  }
}
