package dev.readout.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The part of kustomize that our folders use, so that they are built on machines without kubectl
 * too: resources, components, a namespace, and patches that replace one value. Anything else in a
 * kustomization.yaml is refused, never passed over.
 */
final class Kustomization {
  private static final YAMLMapper YAML = YAMLMapper.builder().build();
  private static final Set<String> KNOWN =
      Set.of("apiVersion", "kind", "resources", "components", "namespace", "patches");

  private Kustomization() {}

  /** All objects that a folder builds. */
  static List<ObjectNode> build(Path folder) throws IOException {
    var objects = new ArrayList<ObjectNode>();
    apply(folder, objects);
    return objects;
  }

  private static void apply(Path folder, List<ObjectNode> objects) throws IOException {
    var file = folder.resolve("kustomization.yaml");
    var kustomization = YAML.readTree(file.toFile());
    kustomization
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!KNOWN.contains(field)) {
                throw new IllegalStateException(
                    file + " uses '" + field + "', which this test does not know how to build");
              }
            });
    for (var resource : kustomization.path("resources")) {
      var path = folder.resolve(resource.asText());
      objects.addAll(Files.isDirectory(path) ? build(path) : documents(path));
    }
    // A component works on all that has been gathered before it.
    for (var component : kustomization.path("components")) {
      apply(folder.resolve(component.asText()), objects);
    }
    for (var patch : kustomization.path("patches")) {
      patch(patch, objects, file);
    }
    if (kustomization.has("namespace")) {
      objects.stream()
          .filter(object -> !object.path("kind").asText().equals("Namespace"))
          .forEach(
              object ->
                  object
                      .withObject("/metadata")
                      .put("namespace", kustomization.path("namespace").asText()));
    }
  }

  static List<ObjectNode> documents(Path file) throws IOException {
    return documents(Files.readString(file));
  }

  static List<ObjectNode> documents(String yaml) throws IOException {
    var objects = new ArrayList<ObjectNode>();
    try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
      while (documents.hasNext()) {
        if (documents.next() instanceof ObjectNode object) {
          objects.add(object);
        }
      }
    }
    return objects;
  }

  private static void patch(JsonNode patch, List<ObjectNode> objects, Path file)
      throws IOException {
    var target = patch.path("target");
    var hits =
        objects.stream()
            .filter(object -> object.path("kind").asText().equals(target.path("kind").asText()))
            .filter(
                object ->
                    object
                        .path("metadata")
                        .path("name")
                        .asText()
                        .matches(target.path("name").asText()))
            .toList();
    if (hits.isEmpty()) {
      throw new IllegalStateException(file + " has a patch for nothing: " + target);
    }
    for (var step : YAML.readTree(patch.path("patch").asText())) {
      var path = step.path("path").asText();
      var cut = path.lastIndexOf('/');
      for (var hit : hits) {
        if (!step.path("op").asText().equals("replace")
            || !(hit.at(path.substring(0, cut)) instanceof ObjectNode parent)
            || !parent.has(path.substring(cut + 1))) {
          throw new IllegalStateException(file + " has a patch that replaces nothing: " + step);
        }
        parent.set(path.substring(cut + 1), step.path("value"));
      }
    }
  }
}
