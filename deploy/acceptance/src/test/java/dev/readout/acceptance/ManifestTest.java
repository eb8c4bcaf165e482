package dev.readout.acceptance;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code kubectl apply -k} would send: built on every machine, each object read strictly, and
 * compared with kustomize's own building where kubectl is there.
 */
class ManifestTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("readout.root", "../.."), "deploy/kubernetes");
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .annotationIntrospector(new NoAnySetter())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final Map<String, Class<?>> TYPES =
      Map.of(
          "v1/ConfigMap", ConfigMap.class,
          "v1/Namespace", Namespace.class,
          "v1/Service", Service.class,
          "apps/v1/Deployment", Deployment.class,
          "apps/v1/StatefulSet", StatefulSet.class,
          "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
          "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class);

  @ParameterizedTest
  @ValueSource(strings = {"base", "example"})
  void everyObjectFitsItsTypeToTheLastField(String folder) throws Exception {
    var objects = Kustomization.build(FOLDER.resolve(folder));
    assertTrue(objects.size() >= 15, objects.size() + " objects");
    for (var object : objects) {
      var type = TYPES.get(object.path("apiVersion").asText() + "/" + object.path("kind").asText());
      assertTrue(type != null, "no type for " + name(object));
      assertDoesNotThrow(() -> STRICT.treeToValue(object, type), name(object));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "example"})
  void sameAsKustomizeItselfBuilds(String folder) throws Exception {
    var kubectl = onPath("kubectl");
    Assumptions.assumeTrue(
        kubectl, "no kubectl here; the test above has built the folder without it");
    var process =
        new ProcessBuilder("kubectl", "kustomize", FOLDER.resolve(folder).toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var built = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    assertEquals(
        byName(Kustomization.documents(built)),
        byName(Kustomization.build(FOLDER.resolve(folder))));
  }

  @Test
  void noObjectHoldsASecret() throws Exception {
    for (var object : Kustomization.build(FOLDER.resolve("example"))) {
      assertFalse(object.path("kind").asText().equals("Secret"), name(object));
    }
  }

  @Test
  void everyContainerIsBoundAndUnprivileged() throws Exception {
    for (var object : Kustomization.build(FOLDER.resolve("example"))) {
      var pod = object.at("/spec/template/spec");
      for (var container : pod.path("containers")) {
        assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean(), name(object));
        assertFalse(
            container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true),
            name(object));
        assertTrue(container.at("/resources/limits").has("memory"), name(object));
        assertTrue(container.has("readinessProbe") && container.has("livenessProbe"), name(object));
      }
    }
  }

  @Test
  void strictReadingNoticesATypingError() throws Exception {
    var wrong =
        STRICT.readTree(
            "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"livenesProbe\":{}}]}}}}");
    assertThrows(
        UnrecognizedPropertyException.class, () -> STRICT.treeToValue(wrong, Deployment.class));
  }

  /**
   * fabric8's classes take a field they do not know in through an any-setter; without it an unknown
   * field is an error.
   */
  private static final class NoAnySetter extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Boolean hasAnySetter(Annotated member) {
      return false;
    }
  }

  private static Map<String, JsonNode> byName(List<ObjectNode> objects) {
    var named = new TreeMap<String, JsonNode>();
    objects.forEach(object -> named.put(name(object), object));
    return named;
  }

  private static String name(ObjectNode object) {
    return object.path("kind").asText() + "/" + object.path("metadata").path("name").asText();
  }

  private static boolean onPath(String program) throws IOException {
    for (var folder : String.valueOf(System.getenv("PATH")).split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }
}
