package dev.readout.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.readout.local.gateway.Gateway;
import dev.readout.local.home.Home;
import dev.readout.local.stack.Workbench;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two article-services on one database and one broker: each tells of what the other took in. */
class ReplicasTest {
  private static final String INGEST =
      "mutation($text: String!, $url: String!) { ingestArticle(input: {text: $text, url: $url}) { article { id } } }";

  @TempDir private Path folder = Path.of("");

  @Test
  void articleIngestedReachesTheSubscribersOfEveryReplica() throws Exception {
    try (var bench = new Workbench(new Home(Whole.ROOT, folder))) {
      var one = bench.startArticles("one", 256, Map.of());
      var two = bench.startArticles("two", 256, Map.of());
      try (var atOne = subscribe(one, "");
          var atTwo = subscribe(two, "");
          var atTwoForOther = subscribe(two, "(source: \"apnews.com\")")) {
        Thread.sleep(1_500); // The protocol has no answer that says a subscription has begun.

        var first = ingest(one, "https://replica.example/1");
        assertEquals(first, next(atOne));
        assertEquals(first, next(atTwo), "told by the replica that did not take it in");

        var second = ingest(two, "https://apnews.com/article/2");
        assertEquals(second, next(atOne));
        assertEquals(second, next(atTwo));
        assertEquals(second, next(atTwoForOther), "only what its source published");
        assertFalse(atOne.hears(), "each article is told once");
      }
    }
  }

  private static Subscription subscribe(String address, String arguments) throws Exception {
    return new Subscription(
        URI.create(address + "/graphql"),
        "subscription { articleIngested" + arguments + " { id source { name } } }");
  }

  private static String next(Subscription subscription) throws Exception {
    return subscription.nextThat(data -> true).at("/articleIngested/id").asText();
  }

  private static String ingest(String address, String url) {
    try (var service = new Gateway(address, Optional.empty())) {
      return service
          .data(
              INGEST,
              Map.of("url", url, "text", "The envoys met at " + url + " and talked for an hour."))
          .at("/ingestArticle/article/id")
          .asText();
    }
  }
}
