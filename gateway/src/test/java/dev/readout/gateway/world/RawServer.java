package dev.readout.gateway.world;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A subgraph that answers {@code {"n": 1}} when it is told to, and sees when whoever asked it goes
 * away before.
 */
public final class RawServer implements AutoCloseable {
  private static final String BODY = "{\"data\":{\"n\":1}}";

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch given = new CountDownLatch(1);
  private final CountDownLatch left = new CountDownLatch(1);

  public RawServer() throws IOException {
    Thread.ofVirtual().start(this::accept);
  }

  public String url() {
    return "http://localhost:" + server.getLocalPort() + "/graphql";
  }

  /** How many requests have come. */
  public int asked() {
    return asked.get();
  }

  /** All who wait, and all who come, get their answer. */
  public void answer() {
    given.countDown();
  }

  /** Counted down when somebody goes away without an answer. */
  public CountDownLatch left() {
    return left;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var in = socket.getInputStream();
      // One read holds the small requests of the tests; then end of stream means: gone.
      if (in.read(new byte[65_536]) < 0) {
        return;
      }
      asked.incrementAndGet();
      Thread.ofVirtual().start(() -> watch(in));
      given.await();
      socket
          .getOutputStream()
          .write(
              ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
                      + "Content-Length: %d\r\n\r\n%s".formatted(BODY.length(), BODY))
                  .getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      left.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch(InputStream in) {
    try {
      while (in.read() >= 0) {
        // The rest of a request that came in pieces.
      }
      if (given.getCount() > 0) {
        left.countDown();
      }
    } catch (IOException e) {
      if (given.getCount() > 0) {
        left.countDown();
      }
    }
  }

  @Override
  public void close() throws IOException {
    answer();
    server.close();
  }
}
