package dev.readout.local.stack;

import dev.readout.local.home.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/**
 * The ports of one stack, all on 127.0.0.1. The gateway's is the user's choice and must be free;
 * the others take their usual number when it is free and any free one otherwise, so two checkouts
 * can run side by side, and start side by side: until {@link #close} every port is reserved.
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
    int kafkaController,
    PortReservations reservations)
    implements AutoCloseable {

  private static final int LAST_PORT = 65_535;

  /**
   * @param folder where stacks of this machine tell each other which ports they are about to use
   * @throws Failure when the gateway's port cannot be had; nothing stays reserved then
   */
  static Ports choose(int gateway, Path folder) {
    if (gateway < 1 || gateway > LAST_PORT) {
      throw new Failure("there is no port " + gateway);
    }
    var reservations = new PortReservations(folder);
    if (!reservations.take(gateway) || !isFree(gateway)) {
      reservations.close();
      throw new Failure(
          "port " + gateway + " is in use by another program; choose another one with --port");
    }
    return new Ports(
        gateway,
        near(9080, reservations),
        near(8081, reservations),
        near(9081, reservations),
        near(8082, reservations),
        near(9082, reservations),
        near(54320, reservations),
        near(19092, reservations),
        near(19093, reservations),
        reservations);
  }

  @Override
  public void close() {
    reservations.close();
  }

  private static int near(int usual, PortReservations reservations) {
    if (isFree(usual) && reservations.take(usual)) {
      return usual;
    }
    while (true) {
      try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
        if (reservations.take(socket.getLocalPort())) {
          return socket.getLocalPort();
        }
      } catch (IOException e) {
        reservations.close();
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
