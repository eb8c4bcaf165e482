package dev.readout.local.news;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.local.home.Failure;
import dev.readout.local.news.Place.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the places that arguments name: addresses, files, and folders with what is in them, in the
 * order of the names, folders below included. A {@code news.json} in a folder says what is known of
 * its files (address, source, time), one object per file. Opens nothing else.
 */
public final class Places {
  static final String INDEX = "news.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Places() {}

  /** All places of all arguments; a wrong argument fails before anything is taken. */
  public static List<Place> of(List<String> arguments) {
    var places = new ArrayList<Place>();
    for (var argument : arguments) {
      if (argument.matches("(?i)https?://.+")) {
        places.add(new Place.Address(argument));
      } else {
        places.addAll(of(Path.of(argument)));
      }
    }
    return places;
  }

  /** What there is at a path. */
  public static List<Place> of(Path path) {
    if (!Files.exists(path)) {
      throw new Failure("there is no " + path);
    }
    try {
      if (Files.isDirectory(path)) {
        return folder(path);
      }
      var file = file(path, knownOf(path.resolveSibling(INDEX)));
      if (file.kind() == Kind.OTHER) {
        throw new Failure(path + " is none of .txt, .html, .jsonl and .warc");
      }
      return List.of(file);
    } catch (IOException e) {
      throw new Failure("cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  /** What an index says of each file. */
  static Map<String, ObjectNode> known(String index) throws JsonProcessingException {
    var known = new LinkedHashMap<String, ObjectNode>();
    for (JsonNode entry : JSON.readTree(index)) {
      if (entry instanceof ObjectNode facts && facts.has("file")) {
        known.put(facts.remove("file").asText(), facts);
      }
    }
    return known;
  }

  private static List<Place> folder(Path folder) throws IOException {
    var places = new ArrayList<Place>();
    var known = knownOf(folder.resolve(INDEX));
    List<Path> entries;
    try (var listed = Files.list(folder)) {
      entries = listed.sorted().toList();
    }
    for (var entry : entries) {
      if (Files.isDirectory(entry)) {
        // A link to a folder may lead back to where we came from.
        places.addAll(Files.isSymbolicLink(entry) ? List.of() : folder(entry));
      } else if (Kind.of(entry) != Kind.OTHER) {
        places.add(file(entry, known));
      }
    }
    return places;
  }

  private static Place.NewsFile file(Path path, Map<String, ObjectNode> known) {
    var facts =
        known.getOrDefault(path.getFileName().toString(), JsonNodeFactory.instance.objectNode());
    return new Place.NewsFile(path, Kind.of(path), facts);
  }

  private static Map<String, ObjectNode> knownOf(Path index) throws IOException {
    if (!Files.exists(index)) {
      return Map.of();
    }
    try {
      return known(Files.readString(index));
    } catch (JsonProcessingException e) {
      throw new Failure(index + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }
}
