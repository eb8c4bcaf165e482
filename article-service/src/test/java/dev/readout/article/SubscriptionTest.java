package dev.readout.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The subscription, with a real graphql-transport-ws conversation. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class SubscriptionTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource("/graphql")
  @Nullable URI address;

  @Test
  void ingestedArticleReachesTheSubscriberThatWantsItsSource() throws Exception {
    var messages = new LinkedBlockingQueue<JsonNode>();
    try (var client = HttpClient.newHttpClient()) {
      var socket =
          client
              .newWebSocketBuilder()
              .subprotocols("graphql-transport-ws")
              .buildAsync(
                  URI.create(String.valueOf(address).replaceFirst("^http", "ws")),
                  new Messages(messages))
              .join();
      socket.sendText("{\"type\": \"connection_init\"}", true).join();
      assertEquals("connection_ack", next(messages).path("type").asText());
      socket
          .sendText(
              "{\"id\": \"1\", \"type\": \"subscribe\", \"payload\": {\"query\": \"subscription { articleIngested(source: \\\"apnews.com\\\") { id source { name } } }\"}}",
              true)
          .join();
      Thread.sleep(1_000); // The protocol has no answer to a subscription that says it has begun.
      Service.ingest(Map.of("text", Stories.story(new Random(901))));
      var id =
          Service.id(
              Service.ingest(
                  Map.of(
                      "text",
                      Stories.story(new Random(902)),
                      "url",
                      "https://apnews.com/article/902")));
      var message = next(messages);
      assertEquals("next", message.path("type").asText(), message.toString());
      assertEquals(id, message.at("/payload/data/articleIngested/id").asText());
      assertEquals(
          "Associated Press", message.at("/payload/data/articleIngested/source/name").asText());
      socket.abort();
    }
  }

  private static JsonNode next(LinkedBlockingQueue<JsonNode> messages) throws InterruptedException {
    JsonNode message;
    do {
      message = messages.poll(15, TimeUnit.SECONDS);
      assertNotNull(message, "nothing came");
    } while (message.path("type").asText().equals("ping"));
    return message;
  }

  private record Messages(LinkedBlockingQueue<JsonNode> queue) implements WebSocket.Listener {
    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      try {
        queue.add(JSON.readTree(data.toString()));
      } catch (java.io.IOException bad) {
        throw new java.io.UncheckedIOException(bad);
      }
      socket.request(1);
      return null;
    }
  }
}
