package dev.readout.article.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rometools.rome.io.FeedException;
import dev.readout.article.intake.UnpackCommand;
import dev.readout.article.model.Submission;
import dev.readout.article.text.Decoder;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Opens what {@code readout ingest} names, without a server: a page or a feed of the web, a web
 * archive, a file in any encoding. Reads one place a line from standard input; prints for each
 * article a line {@code {"name", "input"}}, for what cannot be had {@code {"name", "code",
 * "message"}}, and an empty line when the place is done. The same limits hold as for the service:
 * size, time, redirects, no private addresses unless {@code --private-addresses} is given; pages of
 * feeds are asked for politely and as robots.txt allows.
 */
public final class GatherCommand {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FEED =
      Pattern.compile(
          "\\A\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*(?:<!DOCTYPE (?!html)[^\\[>]*(?:\\[.*?])?\\s*>\\s*)?<(?:rss|feed|rdf:RDF)\\b",
          Pattern.DOTALL);

  private final Fetcher fetcher;
  private final EntryReader entries;
  private final Consumer<ObjectNode> lines;

  private GatherCommand(Fetcher fetcher, EntryReader entries, Consumer<ObjectNode> lines) {
    this.fetcher = fetcher;
    this.entries = entries;
    this.lines = lines;
  }

  public static void main(String... arguments) throws Exception {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var places = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var vertx = Vertx.vertx();
    try {
      boolean privateToo = List.of(arguments).contains("--private-addresses");
      for (var place = places.readLine(); place != null; place = places.readLine()) {
        gather(place, privateToo, vertx, out::println);
        out.println();
      }
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }
  }

  static void gather(String place, boolean privateToo, Vertx vertx, Consumer<ObjectNode> lines) {
    var fetcher = new Fetcher(vertx, privateToo, "readout/0.1");
    var clock = Clock.systemUTC();
    var entries = new EntryReader(fetcher, new Robots(fetcher, clock), new Hosts(), clock);
    var command = new GatherCommand(fetcher, entries, lines);
    if (place.matches("(?i)https?://.*")) {
      command.address(place);
    } else {
      command.file(Path.of(place));
    }
  }

  private void file(Path file) {
    try {
      var articles = new AtomicInteger();
      int passedOver =
          UnpackCommand.unpack(
              file,
              input -> {
                articles.incrementAndGet();
                var url = input.get("url");
                article(url == null ? file.toString() : file + " " + url.asText(), input);
              });
      // An archive holds pictures and redirects beside its pages; only one without pages is odd.
      if (articles.get() == 0) {
        no(file.toString(), "NO_ARTICLES", "none of " + passedOver + " records holds a page");
      }
    } catch (IOException unreadable) {
      no(file.toString(), "UNREADABLE", String.valueOf(unreadable.getMessage()));
    }
  }

  private void address(String place) {
    try {
      switch (fetcher.get(URI.create(place.strip()), Map.of())) {
        case Fetched.Body body -> body(place, body);
        case Fetched.NotModified unasked -> no(place, "FETCH_FAILED", "HTTP 304");
        case Fetched.Failed failed -> no(place, "FETCH_FAILED", failed.why());
      }
    } catch (IllegalArgumentException notAnAddress) {
      no(place, "INVALID_URL", "not the address of a page");
    }
  }

  private void body(String place, Fetched.Body body) {
    var text = Decoder.decode(body.bytes(), body.charset());
    if (FEED.matcher(text.substring(0, Math.min(text.length(), 2_000))).find()) {
      feed(place, body);
      return;
    }
    var kind = Decoder.isPage(text) || text.stripLeading().startsWith("<") ? "html" : "text";
    article(place, JSON.createObjectNode().put(kind, text).put("url", body.at().toString()));
  }

  private void feed(String place, Fetched.Body body) {
    try {
      for (var entry : FeedReader.read(body.bytes(), body.at())) {
        var submission = entries.read(entry, null).submission();
        if (submission == null) {
          no(place + " " + entry.key(), "EMPTY_TEXT", "neither the feed nor the page gives a text");
        } else {
          article(
              submission.url() == null ? place + " " + entry.key() : submission.url(),
              input(submission));
        }
      }
    } catch (FeedException notAFeed) {
      no(place, "NOT_A_FEED", String.valueOf(notAFeed.getMessage()));
    }
  }

  private static ObjectNode input(Submission submission) {
    var input = JSON.createObjectNode();
    put(input, "html", submission.html());
    put(input, "title", submission.title());
    put(input, "url", submission.url());
    put(input, "byline", submission.byline());
    put(input, "publishedAt", submission.publishedAt());
    return input;
  }

  private static void put(ObjectNode input, String field, @Nullable String value) {
    if (value != null) {
      input.put(field, value);
    }
  }

  private void article(String name, ObjectNode input) {
    lines.accept(JSON.createObjectNode().put("name", name).set("input", input));
  }

  private void no(String name, String code, String message) {
    lines.accept(
        JSON.createObjectNode().put("name", name).put("code", code).put("message", message));
  }
}
