package dev.readout.local.news;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.local.home.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turns paths into submissions: {@code .txt} is plain text, {@code .html} a page, {@code .jsonl}
 * one ArticleInput a line. A folder gives its files in the order of their names, folders below
 * included; a {@code news.json} in it says what is known of them (address, source, time), one
 * object per file.
 */
public final class Reader {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String INDEX = "news.json";

  private Reader() {}

  /** What there is at a path. */
  public static List<Submission> read(Path path) {
    if (!Files.exists(path)) {
      throw new Failure("there is no " + path);
    }
    try {
      return Files.isDirectory(path)
          ? folder(path)
          : file(path, knownOf(path.resolveSibling(INDEX)));
    } catch (IOException e) {
      throw new Failure("cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  /** The news that comes with Readout. */
  public static List<Submission> sampleNews() {
    var submissions = new ArrayList<Submission>();
    try {
      known(resource(INDEX))
          .forEach(
              (file, facts) ->
                  submissions.add(
                      new Submission(file, withContent(facts, "text", resource(file)))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the sample news has a broken " + INDEX, e);
    }
    return submissions;
  }

  private static List<Submission> folder(Path folder) throws IOException {
    var submissions = new ArrayList<Submission>();
    var known = knownOf(folder.resolve(INDEX));
    List<Path> entries;
    try (var listed = Files.list(folder)) {
      entries = listed.sorted().toList();
    }
    for (var entry : entries) {
      if (Files.isDirectory(entry)) {
        submissions.addAll(folder(entry));
      } else if (kind(entry) != Kind.OTHER) {
        submissions.addAll(file(entry, known));
      }
    }
    return submissions;
  }

  private static List<Submission> file(Path file, Map<String, ObjectNode> known)
      throws IOException {
    var facts =
        known.getOrDefault(file.getFileName().toString(), JsonNodeFactory.instance.objectNode());
    return switch (kind(file)) {
      case TEXT ->
          List.of(new Submission(file.toString(), withContent(facts, "text", content(file))));
      case PAGE ->
          List.of(new Submission(file.toString(), withContent(facts, "html", content(file))));
      case LINES -> lines(file);
      case OTHER -> throw new Failure(file + " is none of .txt, .html and .jsonl");
    };
  }

  private static List<Submission> lines(Path file) throws IOException {
    var submissions = new ArrayList<Submission>();
    var number = 0;
    for (var line : content(file).split("\n")) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        if (!(JSON.readTree(line) instanceof ObjectNode input)) {
          throw new Failure(file + " line " + number + " is not a JSON object");
        }
        submissions.add(new Submission(file + ":" + number, input));
      } catch (JsonProcessingException e) {
        throw new Failure(file + " line " + number + " is not JSON: " + e.getOriginalMessage(), e);
      }
    }
    return submissions;
  }

  private static Map<String, ObjectNode> knownOf(Path index) throws IOException {
    return Files.exists(index) ? known(content(index)) : Map.of();
  }

  private static Map<String, ObjectNode> known(String index) throws JsonProcessingException {
    var known = new LinkedHashMap<String, ObjectNode>();
    for (JsonNode entry : JSON.readTree(index)) {
      if (entry instanceof ObjectNode facts && facts.remove("file") instanceof JsonNode file) {
        known.put(file.asText(), facts);
      }
    }
    return known;
  }

  private static ObjectNode withContent(ObjectNode facts, String field, String content) {
    return facts.deepCopy().put(field, content);
  }

  /** UTF-8 where it is that, else the byte-for-byte Latin-1 that old files are in. */
  private static String content(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    var text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0
        ? text
        : new String(bytes, java.nio.charset.Charset.forName("windows-1252"));
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

  private enum Kind {
    TEXT,
    PAGE,
    LINES,
    OTHER
  }

  private static Kind kind(Path file) {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".txt")) {
      return Kind.TEXT;
    }
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      return Kind.PAGE;
    }
    return name.endsWith(".jsonl") || name.endsWith(".ndjson") ? Kind.LINES : Kind.OTHER;
  }
}
