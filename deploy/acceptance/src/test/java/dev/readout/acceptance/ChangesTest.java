package dev.readout.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.local.gateway.Gateway;
import dev.readout.local.home.Home;
import dev.readout.local.stack.Workbench;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two replicas of the entity-service on one real PostgreSQL and one real Kafka: a change reaches
 * the subscribers of both with exactly the new claims, a retracted article is gone without a trace,
 * and nobody changes anything without the token.
 */
class ChangesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SUBSCRIPTION =
      "subscription { meetingChanged(filter: {involving: [\"Solheim\"]}) { meeting { id label reports"
          + " { article { id } claims { id } } } newClaims { id article { id } } } }";
  private static final String MEETINGS =
      "{ meetings(filter: {involving: [\"Solheim\", \"Njoroge\"]}) { totalCount nodes { id sources {"
          + " id } claims { id article { id } aspect rejected } } } }";
  private static final String RUNS =
      "{ extractionRuns(first: 1) { id articles finishedAt } extractionStatus { done } }";
  private static final String EVERYTHING =
      "{ meetings(first: 100, order: OLDEST) { totalCount nodes { id label claims { id value rejected"
          + " authority } reports { article { id } } } } people(first: 100) { nodes { id } } }";
  private static final String AGAIN =
      "Peruvian President Marta Quispe met Ghanaian President Kofi Boateng in Accra on %d May 2026."
          + " They talked about cocoa exports.";

  /** More than a replica reads in one transaction. */
  private static final int READ_AGAIN = 24;

  private static final int HEAP_MEGABYTES = 1_100;
  private static final int PATIENCE_SECONDS = 60;

  @TempDir private Path folder = Path.of("");

  @Test
  void changesReachEveryReplicaAndRetractionsLeaveNoTrace() throws Exception {
    try (var bench = new Workbench(new Home(Whole.ROOT, folder))) {
      var guarded = Map.of("READOUT_MUTATIONS_OPEN", "false", "READOUT_MUTATIONS_TOKEN", "secret");
      var one = bench.startEntities("one", HEAP_MEGABYTES, guarded);
      var other = bench.startEntities("other", HEAP_MEGABYTES, guarded);
      try (var news = producer(bench.bootstrapServers());
          var sockets = new Sockets();
          var anybody = new Gateway(one, Optional.empty());
          var editor = new Gateway(one, Optional.of("secret"));
          var survivor = new Gateway(other, Optional.empty())) {
        var atOne = new Listener(sockets.http, one);
        var atOther = new Listener(sockets.http, other);
        send(news, "article-a", "Nairobi on 18 June 2026");
        expectNewClaims(atOne, atOther, "article-a");
        send(news, "article-b", "Kenya in June 2026");
        expectNewClaims(atOne, atOther, "article-b");
        var both = anybody.data(MEETINGS, Map.of()).at("/meetings");
        assertEquals(1, both.path("totalCount").asInt(), both.toString());
        assertEquals(
            Set.of("source-article-a", "source-article-b"), texts(both, "/nodes/0/sources", "id"));

        closedToStrangers(anybody, editor, both.at("/nodes/0/claims"));
        readAgainThoughOneIsKilled(news, bench, editor, survivor);

        news.send(new ProducerRecord<>("articles", "article-b", null)).get();
        await(
            survivor,
            "article-a alone",
            meetings ->
                texts(meetings, "/nodes/0/sources", "id").equals(Set.of("source-article-a")));
        news.send(new ProducerRecord<>("articles", "article-a", null)).get();
        retractThoseReadAgain(news);
        await(survivor, "nothing", meetings -> meetings.path("totalCount").asInt() == 0);
        until(survivor, "no article", a -> a.at("/extractionStatus/done").asInt() == 0);
        var left =
            survivor.data(
                "{ people { totalCount } places { totalCount } statements { totalCount } extractionStatus { done waiting failed } _entities(representations: [{__typename: \"Article\", id: \"article-a\"}]) { ... on Article { extraction { state } people { id } } } }",
                Map.of());
        for (var list : java.util.List.of("people", "places", "statements")) {
          assertEquals(0, left.path(list).path("totalCount").asInt(), left.toString());
        }
        assertEquals(0, left.at("/extractionStatus/done").asInt(), left.toString());
        assertTrue(left.at("/_entities/0/extraction").isNull(), left.toString());
      }
    }
  }

  /**
   * A run that reads everything again is cut off by the death of a replica and finished by the
   * other; all the while every answer is whole, and what an editor has said stays.
   */
  private static void readAgainThoughOneIsKilled(
      KafkaProducer<String, @Nullable String> news,
      Workbench bench,
      Gateway editor,
      Gateway survivor)
      throws Exception {
    for (int i = 0; i < READ_AGAIN; i++) {
      send(news, "again-" + i, "2026-06-19", AGAIN.formatted(i + 1));
    }
    until(survivor, "all read", a -> a.at("/extractionStatus/done").asInt() == READ_AGAIN + 2);
    var before = survivor.data(EVERYTHING, Map.of());
    var former = survivor.data(RUNS, Map.of()).at("/extractionRuns/0/id").asText();
    var run = editor.data("mutation { reextract { id } }", Map.of()).at("/reextract/id").asText();
    until(survivor, "begun", a -> a.at("/extractionRuns/0/articles").asInt() > 0);
    bench.kill("one");
    until(
        survivor,
        "finished",
        a -> {
          assertEquals(before, survivor.data(EVERYTHING, Map.of()));
          return !a.at("/extractionRuns/0/finishedAt").isNull();
        });
    var newest = survivor.data(RUNS, Map.of()).at("/extractionRuns/0");
    assertEquals(run, newest.path("id").asText());
    assertEquals(READ_AGAIN + 2, newest.path("articles").asInt(), newest.toString());
    assertEquals(before, survivor.data(EVERYTHING, Map.of()));
    assertTrue(before.toString().contains("\"rejected\":true"), "what the editor said");
    var difference =
        survivor.data(
            "{ diffRuns(a: \"%s\", b: \"%s\") { added { id } removed { id } } }"
                .formatted(former, run),
            Map.of());
    assertTrue(difference.at("/diffRuns/added").isEmpty(), difference.toString());
    assertTrue(difference.at("/diffRuns/removed").isEmpty(), difference.toString());
  }

  private static void retractThoseReadAgain(KafkaProducer<String, @Nullable String> news)
      throws Exception {
    for (int i = 0; i < READ_AGAIN; i++) {
      news.send(new ProducerRecord<>("articles", "again-" + i, null)).get();
    }
  }

  private static void until(
      Gateway service, String what, java.util.function.Predicate<JsonNode> reached)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!reached.test(service.data(RUNS, Map.of()))) {
      assertTrue(System.nanoTime() < end, "waited for " + what);
      Thread.sleep(20);
    }
  }

  private static void closedToStrangers(Gateway anybody, Gateway editor, JsonNode claims) {
    var claim =
        StreamSupport.stream(claims.spliterator(), false)
            .filter(c -> c.path("aspect").asText().equals("PLACE"))
            .findFirst()
            .orElse(claims.path(0))
            .path("id")
            .asText();
    var mutation =
        "mutation { correctClaim(claim: \"%s\", reject: true, reason: \"a test\") { claim { id rejected } userErrors { code } } }"
            .formatted(claim);
    for (var closed :
        java.util.List.of(
            mutation,
            "mutation { reextract { id } }",
            "mutation { judge(input: {kind: SAME, left: \"a\", right: \"b\", reason: \"r\"}) { userErrors { code } } }",
            "mutation { undoJudgement(id: \"j\", reason: \"r\") { userErrors { code } } }")) {
      var refused = anybody.answer(closed, Map.of());
      assertTrue(
          refused.at("/errors/0/message").asText().startsWith("mutations need"),
          refused.toString());
      assertEquals("FORBIDDEN", refused.at("/errors/0/extensions/code").asText());
    }
    var corrected = editor.data(mutation, Map.of());
    assertTrue(corrected.at("/correctClaim/claim/rejected").asBoolean(), corrected.toString());
  }

  /** Both hear of the change, with all claims of the article and no others. */
  private static void expectNewClaims(Listener one, Listener other, String article)
      throws InterruptedException {
    for (var listener : java.util.List.of(one, other)) {
      var change = listener.next();
      var told =
          StreamSupport.stream(change.at("/meeting/reports").spliterator(), false)
              .filter(report -> report.at("/article/id").asText().equals(article))
              .findFirst();
      assertTrue(told.isPresent(), change.toString());
      assertFalse(change.path("newClaims").isEmpty(), change.toString());
      assertEquals(texts(told.orElseThrow(), "/claims", "id"), texts(change, "/newClaims", "id"));
    }
  }

  private static Set<String> texts(JsonNode node, String list, String field) {
    return StreamSupport.stream(node.at(list).spliterator(), false)
        .map(item -> item.path(field).asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void await(
      Gateway service, String what, java.util.function.Predicate<JsonNode> reached)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    var meetings = service.data(MEETINGS, Map.of()).path("meetings");
    while (!reached.test(meetings)) {
      assertTrue(System.nanoTime() < end, "waited for " + what + ": " + meetings);
      Thread.sleep(100);
      meetings = service.data(MEETINGS, Map.of()).path("meetings");
    }
  }

  private static KafkaProducer<String, @Nullable String> producer(String servers) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", servers, "acks", "all"),
        new StringSerializer(),
        new StringSerializer());
  }

  /** A record as the article-service's contract shows it, with another text. */
  private static void send(KafkaProducer<String, @Nullable String> news, String id, String where)
      throws Exception {
    send(
        news,
        id,
        "2026-06-19",
        "Norwegian Foreign Minister Ingrid Solheim met Kenyan Foreign Minister Grace Njoroge in "
            + where
            + ". They discussed fishing rights.");
  }

  private static void send(
      KafkaProducer<String, @Nullable String> news, String id, String day, String text)
      throws Exception {
    var example = Whole.ROOT.resolve("article-service/contract/article-record.json");
    var record = (ObjectNode) JSON.readTree(Files.readString(example));
    record.put("id", id).put("version", 1).put("title", "Ministers meet");
    record.put("text", text);
    ((ObjectNode) record.path("source")).put("id", "source-" + id);
    record.put("publishedAt", day + "T08:00:00Z").put("publishedOn", day);
    news.send(new ProducerRecord<>("articles", id, record.toString())).get();
  }

  /** A client whose end does not wait for the ends of its sockets, as HttpClient's own does. */
  private static final class Sockets implements AutoCloseable {
    final HttpClient http = HttpClient.newHttpClient();

    @Override
    public void close() {
      http.shutdownNow();
    }
  }

  /** A subscriber by graphql-transport-ws. */
  private static final class Listener implements WebSocket.Listener {
    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();

    Listener(HttpClient http, String service) throws InterruptedException {
      var socket =
          http.newWebSocketBuilder()
              .subprotocols("graphql-transport-ws")
              .buildAsync(URI.create(service.replace("http", "ws") + "/graphql"), this)
              .join();
      socket.sendText("{\"type\":\"connection_init\"}", true).join();
      assertEquals("connection_ack", take().path("type").asText());
      var subscribe = JSON.createObjectNode().put("id", "1").put("type", "subscribe");
      subscribe.putObject("payload").put("query", SUBSCRIPTION);
      socket.sendText(subscribe.toString(), true).join();
      Thread.sleep(2_000); // the protocol has no word for 'subscribed'
    }

    JsonNode next() throws InterruptedException {
      var message = take();
      assertEquals("next", message.path("type").asText(), message.toString());
      return message.at("/payload/data/meetingChanged");
    }

    private JsonNode take() throws InterruptedException {
      while (true) {
        var message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(message, "nothing was heard");
        if (!message.path("type").asText().matches("ping|pong")) {
          return message;
        }
      }
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try {
          heard.add(JSON.readTree(text.toString()));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
          throw new IllegalStateException("not JSON: " + text, e);
        }
        text.setLength(0);
      }
      socket.request(1);
      return java.util.concurrent.CompletableFuture.completedFuture(null);
    }
  }
}
