package dev.readout.article.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What may be fetched, and how much of it. */
class FetcherTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final Fetcher CAREFUL = new Fetcher(VERTX, false, "test");
  private static final Fetcher OPEN = new Fetcher(VERTX, true, "test");

  @AfterAll
  static void close() {
    VERTX.close();
  }

  @Test
  void privateAddressesAreTold() throws Exception {
    for (var address :
        List.of(
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "198.18.0.1",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2001:db8::1",
            "ff02::1")) {
      assertEquals(false, Addresses.isPublic(InetAddress.getByName(address)), address);
    }
    for (var address :
        List.of("8.8.8.8", "172.32.0.1", "93.184.216.34", "2606:4700::1111", "64:ff9b::808:808")) {
      assertTrue(Addresses.isPublic(InetAddress.getByName(address)), address);
    }
  }

  @Test
  void privateHostsAreNotAskedHoweverTheyAreWritten() {
    try (var site = new Site().on("/", "secret")) {
      int port = URI.create(site.address("/")).getPort();
      for (var host :
          List.of("127.0.0.1", "localhost", "[::1]", "2130706433", "0.0.0.0", "169.254.169.254")) {
        var fetched = CAREFUL.get(URI.create("http://" + host + ":" + port + "/"), Map.of());
        assertInstanceOf(Fetched.Failed.class, fetched, host);
      }
      assertEquals(List.of(), site.asked);
    }
  }

  @Test
  void redirectsAreFollowedAFewTimesAndNeverOutOfTheWeb() {
    try (var site = new Site()) {
      site.on("/loop", exchange -> redirect(exchange, "/loop"));
      site.on("/file", exchange -> redirect(exchange, "file:///etc/passwd"));
      site.on("/once", exchange -> redirect(exchange, "/end"));
      site.on("/end", "there");
      assertInstanceOf(Fetched.Failed.class, OPEN.get(URI.create(site.address("/loop")), Map.of()));
      assertInstanceOf(Fetched.Failed.class, OPEN.get(URI.create(site.address("/file")), Map.of()));
      var body =
          assertInstanceOf(
              Fetched.Body.class, OPEN.get(URI.create(site.address("/once")), Map.of()));
      assertEquals("there", new String(body.bytes(), java.nio.charset.StandardCharsets.UTF_8));
      assertEquals(6, site.asked.stream().filter("/loop"::equals).count());
    }
  }

  @Test
  void aRedirectIntoThePrivateNetworkIsRefused() throws Exception {
    // For this test everything but 127.0.0.2 is public.
    var inside = InetAddress.getByName("127.0.0.2");
    var fetcher =
        new Fetcher(VERTX, address -> !address.equals(inside), InetAddress::getAllByName, "test");
    try (var site = new Site()) {
      int port = URI.create(site.address("/")).getPort();
      site.on("/in", exchange -> redirect(exchange, "http://127.0.0.2:" + port + "/secret"));
      site.on("/secret", "secret");
      var failed =
          assertInstanceOf(
              Fetched.Failed.class, fetcher.get(URI.create(site.address("/in")), Map.of()));
      assertTrue(failed.why().contains("private address"), failed.why());
      assertEquals(List.of("/in"), site.asked);
    }
  }

  @Test
  void aNameThatChangesItsAddressGainsNothing() throws Exception {
    var outside = InetAddress.getByName("127.0.0.1");
    var inside = InetAddress.getByName("127.0.0.2");
    var answers = new ArrayDeque<InetAddress>();
    var fetcher =
        new Fetcher(
            VERTX,
            address -> !address.equals(inside),
            host -> new InetAddress[] {answers.remove()},
            "test");
    try (var site = new Site()) {
      int port = URI.create(site.address("/")).getPort();
      site.on("/page", "public");
      site.on("/again", exchange -> redirect(exchange, "/page"));
      // Asked once, connected to what was checked: a second answer would be the private one.
      answers.addAll(List.of(outside, inside));
      assertInstanceOf(
          Fetched.Body.class,
          fetcher.get(URI.create("http://rebind.example:" + port + "/page"), Map.of()));
      assertEquals(1, answers.size());
      // Changed before a redirect to itself: checked anew.
      answers.addFirst(outside);
      var failed =
          assertInstanceOf(
              Fetched.Failed.class,
              fetcher.get(URI.create("http://rebind.example:" + port + "/again"), Map.of()));
      assertTrue(failed.why().contains("private address"), failed.why());
    }
  }

  @Test
  void moreThanFiveMegabytesAreNotReadAlsoWhenTheyArriveSmall() throws Exception {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 60; i++) {
        gzip.write(new byte[1024 * 1024]);
      }
    }
    try (var site = new Site()) {
      site.on(
          "/bomb",
          exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            Site.send(exchange, 200, packed.toByteArray());
          });
      var failed =
          assertInstanceOf(
              Fetched.Failed.class, OPEN.get(URI.create(site.address("/bomb")), Map.of()));
      assertTrue(failed.why().contains("5 MB"), failed.why());
    }
  }

  private static void redirect(com.sun.net.httpserver.HttpExchange exchange, String to)
      throws java.io.IOException {
    exchange.getResponseHeaders().add("Location", to);
    Site.send(exchange, 302, new byte[0]);
  }
}
