package dev.readout.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that a folder's kustomization.yaml leads to, followed by hand, so that a machine
 * without kubectl reads them too.
 */
final class Kustomization {
  static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private Kustomization() {}

  /** Every object of the folder, in the order of its resources, components last. */
  static List<StrictObject> objects(Path folder) {
    List<StrictObject> objects = new ArrayList<>();
    JsonNode kustomization = documents(folder.resolve("kustomization.yaml")).getFirst();
    for (String list : List.of("resources", "components")) {
      for (JsonNode entry : kustomization.path(list)) {
        Path target = folder.resolve(entry.asText()).normalize();
        if (Files.isDirectory(target)) {
          objects.addAll(objects(target));
        } else {
          for (JsonNode document : documents(target)) {
            objects.add(read(target.getFileName().toString(), document));
          }
        }
      }
    }
    return objects;
  }

  static StrictObject read(String file, JsonNode document) {
    try {
      return StrictObject.read(YAML, file, document);
    } catch (Exception e) {
      throw new AssertionError(file + " does not fit the schema: " + e.getMessage(), e);
    }
  }

  static List<JsonNode> documents(Path file) {
    try {
      return documents(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<JsonNode> documents(String yaml) throws IOException {
    try (var values = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
      return values.readAll();
    }
  }
}
