package dev.readout.article.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.article.Backing;
import dev.readout.article.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Feeds through the API, polled from a real site; one that fails does not stop the other. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class FeedTest {
  private static final String PAGE =
      """
      <html lang="en"><head><title>%1$s</title></head><body><nav>Home</nav><article><h1>%1$s</h1>
      <p>The ministers of both countries met on Tuesday in the harbour and agreed on the price of the rope.</p>
      <p>It was the third meeting this year, and the first that ended before dinner, according to the hosts.</p>
      <div class="related"><a href="/x">Something else entirely</a></div></article></body></html>
      """;
  private static final String RSS =
      """
      <?xml version="1.0"?><rss version="2.0"><channel><title>Rope News</title><link>%1$s</link>
      <item><title>Ministers agree on rope</title><link>%1$s/rope</link><guid>rope-1</guid>
        <pubDate>Wed, 11 Mar 2026 08:30:00 GMT</pubDate><description>Short.</description></item>
      <item><title>Not for robots</title><link>%1$s/hidden/one</link><guid>hidden-1</guid><description>Only this line of it is in the feed, said the editor.</description></item>
      </channel></rss>
      """;
  private static final String ATTACK =
      "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
          + "<rss version=\"2.0\"><channel><title>&x;</title></channel></rss>";

  @Inject @Nullable FeedPoller poller;

  @Test
  void feedsAreReadOnceAndAFailingOneStopsNoOther() {
    try (var site = new Site()) {
      var root = site.address("");
      site.on("/robots.txt", "User-agent: *\nDisallow: /hidden/\n");
      site.on("/rope", PAGE.formatted("Ministers agree on rope"));
      site.on("/hidden/one", PAGE.formatted("Not for robots"));
      site.on("/attack.xml", ATTACK);
      site.on("/down.xml", exchange -> Site.send(exchange, 503, new byte[0]));
      site.on(
          "/feed.xml",
          exchange -> {
            if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
              Site.send(exchange, 304, new byte[0]);
              return;
            }
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            Site.send(exchange, 200, RSS.formatted(root).getBytes(StandardCharsets.UTF_8));
          });
      add(site.address("/attack.xml"));
      add(site.address("/down.xml"));
      var id = add(site.address("/feed.xml"));
      java.util.Objects.requireNonNull(poller).pollDue();

      var feeds = feeds();
      assertNull(feeds.getOrDefault(site.address("/feed.xml"), Map.of()).get("failure"));
      assertEquals(2, feeds.getOrDefault(site.address("/feed.xml"), Map.of()).get("articlesSeen"));
      assertTrue(
          String.valueOf(feeds.getOrDefault(site.address("/down.xml"), Map.of()).get("failure"))
              .contains("503"));
      assertTrue(
          String.valueOf(feeds.getOrDefault(site.address("/attack.xml"), Map.of()).get("failure"))
              .contains("not a feed"));
      assertEquals(0, site.asked.stream().filter("/hidden/one"::equals).count(), "robots.txt");
      var article =
          Service.ask(
              "query($url: String) { articles(filter: {url: $url}) { nodes { title text publishedAt source { name } } } }",
              "url",
              root + "/rope");
      assertEquals("Ministers agree on rope", article.getString("data.articles.nodes[0].title"));
      assertEquals("Rope News", article.getString("data.articles.nodes[0].source.name"));
      assertTrue(
          article.getString("data.articles.nodes[0].publishedAt").startsWith("2026-03-11T08:30"));
      assertTrue(!article.getString("data.articles.nodes[0].text").contains("Something else"));
      Service.ask(
          "mutation($id: ID!) { removeFeed(id: $id) { feed { id } userErrors { code } } }",
          "id",
          id);
    }
  }

  @Test
  void failuresAreAskedAgainLaterAndLater() {
    assertEquals(Duration.ofMinutes(1), FeedPoller.backoff(0));
    assertEquals(Duration.ofMinutes(8), FeedPoller.backoff(3));
    assertEquals(Duration.ofHours(24), FeedPoller.backoff(60));
  }

  private static String add(String url) {
    return Service.ask(
            "mutation($url: String!) { addFeed(url: $url, source: {name: \"Rope News\"}) { feed { id } userErrors { code } } }",
            "url",
            url)
        .getString("data.addFeed.feed.id");
  }

  private static Map<String, Map<String, Object>> feeds() {
    List<Map<String, Object>> list =
        Service.ask("{ feeds { url failure articlesSeen } }").getList("data.feeds");
    var byUrl = new java.util.LinkedHashMap<String, Map<String, Object>>();
    list.forEach(feed -> byUrl.put(String.valueOf(feed.get("url")), feed));
    return byUrl;
  }
}
