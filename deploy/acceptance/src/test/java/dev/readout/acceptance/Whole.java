package dev.readout.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.local.gateway.Extraction;
import dev.readout.local.gateway.Gateway;
import dev.readout.local.home.Home;
import dev.readout.local.news.Journal;
import dev.readout.local.news.Loader;
import dev.readout.local.news.Submission;
import dev.readout.local.news.Summary;
import dev.readout.local.stack.Stack;
import dev.readout.local.stack.Training;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All of Readout on an empty data folder, as {@code ./readout up --empty} starts it. */
final class Whole implements AutoCloseable {
  static final Path ROOT =
      Path.of(System.getProperty("readout.root", "../..")).toAbsolutePath().normalize();
  private static final Duration READING_PATIENCE = Duration.ofMinutes(4);

  final Stack stack;
  final Gateway gateway;

  Whole(Path data) throws IOException {
    stack = new Stack(new Home(ROOT, data), freePort(), Training.USE, state -> {});
    stack.start();
    gateway = new Gateway(stack.state().gateway(), Optional.empty());
  }

  /** Hands the submissions in, a few at a time. */
  Summary ingest(List<Submission> submissions) {
    return new Loader(gateway, Journal.none(), 3).load(submissions, done -> {});
  }

  Extraction.Status awaitReading(int articles) {
    return new Extraction(gateway).await(articles, READING_PATIENCE, status -> {});
  }

  /**
   * The graph as far as a question can see it, ids and evidence included, in one text that can be
   * compared.
   */
  String graph() {
    var text = new StringBuilder();
    for (var meeting :
        pages(
            "meetings",
            """
        id label status mode durationMinutes occasion when { earliest latest precision asStated } place { id name }
        participants { role entity { id name } evidence { exact start end } } topics { id name }
        sources { id } reports { article { id } evidence { exact start end } } statusHistory { status on } corroboration { articles publishers }""")) {
      text.append(meeting).append('\n');
    }
    for (var person :
        pages("people", "id name aliases country { id } roles { title of firstSeen lastSeen }")) {
      text.append(person).append('\n');
    }
    for (var organization : pages("organizations", "id name aliases")) {
      text.append(organization).append('\n');
    }
    return text.toString();
  }

  private List<JsonNode> pages(String field, String selection) {
    var nodes = new ArrayList<JsonNode>();
    @Nullable String after = null;
    do {
      var argument = after == null ? "" : ", after: \"" + after + "\"";
      var page =
          gateway
              .data(
                  "{ "
                      + field
                      + "(first: 20"
                      + argument
                      + ") { nodes { "
                      + selection
                      + " } pageInfo { hasNextPage endCursor } } }",
                  Map.of())
              .path(field);
      page.path("nodes").forEach(nodes::add);
      after =
          page.path("pageInfo").path("hasNextPage").asBoolean()
              ? page.path("pageInfo").path("endCursor").asText()
              : null;
    } while (after != null);
    return nodes;
  }

  @Override
  public void close() {
    gateway.close();
    stack.close();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
