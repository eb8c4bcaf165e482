package dev.readout.local.news;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import dev.readout.local.home.ServiceProgram;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Has the article-service's own {@code GatherCommand} open what the launcher cannot: pages and
 * feeds of the web, web archives, texts in old encodings. One process for all of them, started when
 * the first is asked for; a place goes in as a line, its articles come out as lines, an empty line
 * ends them.
 */
public final class Gathering implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Home home;
  private final boolean privateAddresses;
  private @Nullable Process process;
  private @Nullable BufferedWriter places;
  private @Nullable BufferedReader answers;

  /**
   * @param privateAddresses whether pages of this machine and its neighbours may be fetched
   */
  public Gathering(Home home, boolean privateAddresses) {
    this.home = home;
    this.privateAddresses = privateAddresses;
  }

  /** Opens a file or an address and hands over what it holds, one by one. */
  void open(String place, Consumer<Found> found) {
    try {
      start();
      var in = places;
      var out = answers;
      if (in == null || out == null) {
        throw new IllegalStateException("started before");
      }
      in.write(place.replace('\n', ' ') + "\n");
      in.flush();
      for (var line = out.readLine(); line == null || !line.isEmpty(); line = out.readLine()) {
        if (line == null) {
          throw new Failure(
              "the article-service's reader of pages and archives stopped at " + place);
        }
        found.accept(read(line));
      }
    } catch (IOException e) {
      throw new Failure("cannot gather " + place + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroy();
    }
  }

  private static Found read(String line) throws JsonProcessingException {
    var node = JSON.readTree(line);
    var name = node.path("name").asText();
    return node.path("input") instanceof ObjectNode input
        ? new Found.Article(new Submission(name, input))
        : Found.unusable(name, node.path("code").asText(), node.path("message").asText());
  }

  private void start() throws IOException {
    if (process != null) {
      return;
    }
    var started =
        new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process = started;
    places = started.outputWriter(StandardCharsets.UTF_8);
    answers = started.inputReader(StandardCharsets.UTF_8);
  }

  private List<String> command() {
    return ServiceProgram.line(
        home,
        "article-service",
        List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
        "dev.readout.article.feed.GatherCommand",
        privateAddresses ? List.of("--private-addresses") : List.of());
  }
}
