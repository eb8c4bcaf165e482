package dev.readout.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.readout.local.home.Failure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stacks that choose their ports at the same moment, before any of them listens. */
class PortsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void stacksThatStartTogetherShareNoPort() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      var chosen = new ArrayList<Integer>();
      var stacks =
          IntStream.range(0, 4)
              .mapToObj(stack -> threads.submit(() -> Ports.choose(freePort(), folder)))
              .toList();
      for (var stack : stacks) {
        chosen.addAll(all(stack.get()));
      }
      assertEquals(36, chosen.size());
      assertEquals(36, new HashSet<>(chosen).size(), chosen::toString);
      for (var stack : stacks) {
        stack.get().close();
      }
    }
  }

  @Test
  void aPortGivenBackCanBeChosenAgain() throws Exception {
    var port = freePort();
    Ports.choose(port, folder).close();
    try (var again = Ports.choose(port, folder)) {
      assertEquals(port, again.gateway());
    }
  }

  @Test
  void aPortInUseIsNamed() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var port = taken.getLocalPort();
      assertEquals(
          "port " + port + " is in use by another program; choose another one with --port",
          assertThrows(Failure.class, () -> Ports.choose(port, folder)).getMessage());
    }
  }

  @Test
  void thereIsNoPortZero() {
    assertEquals(
        "there is no port 0",
        assertThrows(Failure.class, () -> Ports.choose(0, folder)).getMessage());
  }

  private static List<Integer> all(Ports ports) {
    return List.of(
        ports.gateway(),
        ports.gatewayManagement(),
        ports.articles(),
        ports.articlesManagement(),
        ports.entities(),
        ports.entitiesManagement(),
        ports.postgres(),
        ports.kafka(),
        ports.kafkaController());
  }

  private static int freePort() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
