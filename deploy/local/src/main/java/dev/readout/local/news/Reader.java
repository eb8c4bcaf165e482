package dev.readout.local.news;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.local.news.Place.NewsFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Opens places and hands over the articles in them, one at a time: a file of a million lines is
 * never in memory. What cannot be read is told and passed over; it spoils nothing else.
 */
public final class Reader {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Nothing larger holds an article of at most 5 MB, in whatever encoding. */
  private static final long LARGEST_FILE = 12L * 1024 * 1024;

  private final Gathering gathering;

  public Reader(Gathering gathering) {
    this.gathering = gathering;
  }

  /** How many articles a place will give, as far as that can be told without much work. */
  public static long count(Place place) {
    if (!(place instanceof NewsFile file) || file.kind() != Place.Kind.LINES) {
      return 1;
    }
    var counter =
        new Object() {
          long lines;
        };
    try {
      Lines.read(file.path(), line -> counter.lines += line != null && line.isBlank() ? 0 : 1);
    } catch (IOException e) {
      return 1; // Told when it is opened.
    }
    return counter.lines;
  }

  /** Hands over everything in a place. */
  public void open(Place place, Consumer<Found> found) {
    try {
      switch (place) {
        case Place.Address address -> gathering.open(address.name(), found);
        case NewsFile file -> open(file, found);
      }
    } catch (IOException e) {
      found.accept(Found.unusable(place.name(), "UNREADABLE", String.valueOf(e.getMessage())));
    }
  }

  /** The news that comes with Readout. */
  public static List<Submission> sampleNews() {
    var submissions = new ArrayList<Submission>();
    try {
      Places.known(resource(Places.INDEX))
          .forEach(
              (file, facts) ->
                  submissions.add(
                      new Submission(file, facts.deepCopy().put("text", resource(file)))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the sample news has a broken " + Places.INDEX, e);
    }
    return submissions;
  }

  private void open(NewsFile file, Consumer<Found> found) throws IOException {
    switch (file.kind()) {
      case TEXT -> whole(file, "text", found);
      case PAGE -> whole(file, "html", found);
      case LINES -> lines(file, found);
      case ARCHIVE -> gathering.open(file.name(), found);
      case OTHER -> found.accept(Found.unusable(file.name(), "UNKNOWN_KIND", "not a file of news"));
    }
  }

  private void whole(NewsFile file, String field, Consumer<Found> found) throws IOException {
    if (Files.size(file.path()) > LARGEST_FILE) {
      found.accept(Found.unusable(file.name(), "TOO_LARGE", "more than 5 MB"));
      return;
    }
    var content = utf8(Files.readAllBytes(file.path()));
    if (content != null) {
      found.accept(article(file, file.known().deepCopy().put(field, content)));
    } else {
      // The service tells encodings from each other; we know only the usual one.
      gathering.open(
          file.name(),
          other ->
              found.accept(
                  other instanceof Found.Article gathered
                      ? article(file, gathered.submission().input().setAll(file.known()))
                      : other));
    }
  }

  private static void lines(NewsFile file, Consumer<Found> found) throws IOException {
    var counter =
        new Object() {
          int number;
        };
    Lines.read(
        file.path(),
        line -> {
          var name = file.name() + ":" + ++counter.number;
          if (line == null) {
            found.accept(Found.unusable(name, "TOO_LARGE", "a line of more than 12 MB"));
          } else if (!line.isBlank()) {
            found.accept(line(name, line));
          }
        });
  }

  private static Found line(String name, String line) {
    try {
      return JSON.readTree(line) instanceof ObjectNode input
          ? new Found.Article(new Submission(name, input))
          : Found.unusable(name, "NOT_JSON", "not a JSON object");
    } catch (JsonProcessingException e) {
      return Found.unusable(name, "NOT_JSON", e.getOriginalMessage());
    }
  }

  private static Found article(NewsFile file, com.fasterxml.jackson.databind.JsonNode input) {
    return new Found.Article(new Submission(file.name(), (ObjectNode) input));
  }

  private static @Nullable String utf8(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      return null;
    }
  }

  private static String resource(String name) {
    try (var stream = Reader.class.getResourceAsStream("/news/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("the sample news has no " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read the sample news " + name, e);
    }
  }

  /** Lines of a bound length. */
  private static final class Lines {
    private static final int LONGEST = (int) LARGEST_FILE;

    private Lines() {}

    /** Hands over each line, and null for one that is too long. */
    static void read(Path file, Consumer<@Nullable String> lines) throws IOException {
      try (var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
        var line = new java.io.ByteArrayOutputStream();
        boolean tooLong = false;
        for (int next = bytes.read(); next >= 0; next = bytes.read()) {
          if (next == '\n') {
            lines.accept(tooLong ? null : line.toString(StandardCharsets.UTF_8));
            line.reset();
            tooLong = false;
          } else if (line.size() < LONGEST) {
            line.write(next);
          } else {
            tooLong = true;
          }
        }
        if (line.size() > 0) {
          lines.accept(tooLong ? null : line.toString(StandardCharsets.UTF_8));
        }
      }
    }
  }
}
