package dev.readout.local.stack;

import dev.readout.local.home.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/**
 * The ports of one stack, all on 127.0.0.1. The gateway's is the user's choice and must be free;
 * the others take their usual number when it is free and any free one otherwise, so two checkouts
 * can run side by side.
 */
record Ports(
    int gateway,
    int gatewayManagement,
    int articles,
    int articlesManagement,
    int entities,
    int entitiesManagement,
    int postgres,
    int kafka,
    int kafkaController) {

  private static final int LAST_PORT = 65_535;

  static Ports choose(int gateway) {
    if (gateway < 1 || gateway > LAST_PORT) {
      throw new Failure("there is no port " + gateway);
    }
    if (!isFree(gateway)) {
      throw new Failure(
          "port " + gateway + " is in use by another program; choose another one with --port");
    }
    var taken = new HashSet<Integer>(Set.of(gateway));
    return new Ports(
        gateway,
        near(9080, taken),
        near(8081, taken),
        near(9081, taken),
        near(8082, taken),
        near(9082, taken),
        near(54320, taken),
        near(19092, taken),
        near(19093, taken));
  }

  private static int near(int usual, Set<Integer> taken) {
    if (isFree(usual) && taken.add(usual)) {
      return usual;
    }
    while (true) {
      try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
        if (taken.add(socket.getLocalPort())) {
          return socket.getLocalPort();
        }
      } catch (IOException e) {
        throw new Failure("no free port on 127.0.0.1: " + e.getMessage(), e);
      }
    }
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      // With reuse a port in TIME_WAIT counts as free, as it does for the servers that will bind
      // it.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
