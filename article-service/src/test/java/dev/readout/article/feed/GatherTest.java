package dev.readout.article.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What 'readout ingest' can be given besides plain files: pages, feeds, archives, old encodings.
 */
class GatherTest {
  private static final String PAGE =
      "<html><body><h1>Rope</h1><p>The ministers met in Łódź.</p></body></html>";
  private static final String ATOM =
      """
      <?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Rope</title><id>f</id>
      <entry><id>a</id><title>Rope</title><link href="%1$s/page"/><published>2026-03-11T08:30:00Z</published></entry>
      <entry><id>b</id><title>Down</title><link href="%1$s/down"/><summary>All that the feed says.</summary></entry>
      </feed>
      """;

  private final Vertx vertx = Vertx.vertx();
  private final List<ObjectNode> lines = new ArrayList<>();

  @AfterEach
  void end() {
    vertx.close();
  }

  @Test
  void aPageInTheEncodingThatOnlyItsServerNames() {
    try (var site = new Site()) {
      site.on(
          "/page",
          exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=iso-8859-2");
            Site.send(exchange, 200, PAGE.getBytes(Charset.forName("iso-8859-2")));
          });
      gather(site.address("/page"), true);
      assertEquals(site.address("/page"), lines.getFirst().at("/input/url").asText());
      assertTrue(lines.getFirst().at("/input/html").asText().contains("Łódź"), lines.toString());
    }
  }

  @Test
  void aFeedGivesThePagesOfItsEntriesAndItsOwnTextWhereAPageIsDown() {
    try (var site = new Site()) {
      site.on("/feed", ATOM.formatted(site.address("")));
      site.on("/page", PAGE);
      site.on("/down", exchange -> Site.send(exchange, 503, new byte[0]));
      site.on("/robots.txt", "User-agent: *\nAllow: /\n");
      gather(site.address("/feed"), true);
      assertEquals(2, lines.size(), lines.toString());
      assertTrue(lines.get(0).at("/input/html").asText().contains("The ministers met"));
      assertEquals("2026-03-11T08:30:00Z", lines.get(0).at("/input/publishedAt").asText());
      assertTrue(lines.get(1).at("/input/html").asText().contains("All that the feed says."));
    }
  }

  @Test
  void anEntryWhosePageIsDownIsAskedForAgain() {
    try (var site = new Site()) {
      site.on("/page", PAGE);
      site.on("/gone", exchange -> Site.send(exchange, 404, new byte[0]));
      site.on("/down", exchange -> Site.send(exchange, 503, new byte[0]));
      site.on("/robots.txt", "User-agent: *\nAllow: /\n");
      var fetcher = new Fetcher(vertx, true, "test");
      var reader =
          new EntryReader(
              fetcher, new Robots(fetcher, Clock.systemUTC()), new Hosts(), Clock.systemUTC());
      assertFalse(reader.read(entry(site.address("/page")), null).again());
      assertFalse(reader.read(entry(site.address("/gone")), null).again());
      assertTrue(reader.read(entry(site.address("/down")), null).again());
    }
  }

  @Test
  void aPrivateAddressIsRefusedUnlessAllowed() {
    try (var site = new Site()) {
      site.on("/page", PAGE);
      gather(site.address("/page"), false);
      assertEquals("FETCH_FAILED", lines.getFirst().path("code").asText());
      assertTrue(lines.getFirst().path("message").asText().contains("private address"));
      assertEquals(List.of(), site.asked);
    }
  }

  @Test
  void aTextInAnOldEncoding(@TempDir Path folder) throws IOException {
    var file = folder.resolve("a.txt");
    var text = "Der Minister für Außenpolitik spräche über größere Übungen im Süden.";
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    gather(file.toString(), false);
    assertEquals(text, lines.getFirst().at("/input/text").asText());
  }

  @Test
  void whatIsNotThereIsSaid() {
    gather("/no/such/file.warc", false);
    gather("http://exa mple/", false);
    assertEquals(
        List.of("UNREADABLE", "INVALID_URL"),
        lines.stream().map(line -> line.path("code").asText()).toList());
  }

  private static FeedReader.Entry entry(String link) {
    return new FeedReader.Entry(link, URI.create(link), "Rope", null, null, "Short.");
  }

  private void gather(String place, boolean privateToo) {
    GatherCommand.gather(place, privateToo, vertx, lines::add);
  }
}
