package dev.readout.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {

  /** Writes objects without what the schema classes swallowed as unknown. */
  private static final ObjectMapper KNOWN_FIELDS_ONLY =
      new ObjectMapper()
          .setAnnotationIntrospector(
              new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public Boolean hasAnyGetter(Annotated method) {
                  return false;
                }
              });

  @ParameterizedTest
  @ValueSource(strings = {"base", "plain"})
  void everyFieldOfEveryObjectIsKnownToTheSchema(String folder) {
    List<StrictObject> objects = Kustomization.objects(Path.of(folder));
    assertTrue(objects.size() >= 15, "found only " + objects.size() + " objects in " + folder);
    assertEquals(List.of(), unknownFields(objects));
  }

  @Test
  void aMisspeltFieldIsFound() throws Exception {
    JsonNode document =
        Kustomization.documents(
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: a}
                spec:
                  template:
                    spec:
                      containers: [{name: a, imagePullPolice: Always}]
                """)
            .getFirst();
    assertEquals(
        List.of("x: Deployment a.spec.template.spec.containers[0].imagePullPolice"),
        Kustomization.read("x", document).unknownFields(KNOWN_FIELDS_ONLY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "plain"})
  void kubectlBuildsTheFolder(String folder) throws Exception {
    assumeTrue(
        onPath("kubectl"), "kubectl is not on this machine; the objects are read strictly above");
    Process process = new ProcessBuilder("kubectl", "kustomize", folder).start();
    String yaml =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    String errors =
        new String(
            process.getErrorStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "kubectl kustomize " + folder + " hangs");
    assertEquals(0, process.exitValue(), errors);
    List<StrictObject> built = new ArrayList<>();
    for (JsonNode document : Kustomization.documents(yaml)) {
      built.add(Kustomization.read("kubectl kustomize " + folder, document));
    }
    assertEquals(List.of(), unknownFields(built));
    assertEquals(names(Kustomization.objects(Path.of(folder))), names(built));
  }

  @Test
  void noContainerRunsAsRootOrMayGainRights() {
    for (PodSpec pod : pods()) {
      assertEquals(true, pod.getSecurityContext().getRunAsNonRoot());
      assertEquals(false, pod.getAutomountServiceAccountToken());
      for (Container container : pod.getContainers()) {
        var context = container.getSecurityContext();
        assertEquals(false, context.getAllowPrivilegeEscalation(), container.getName());
        assertEquals(List.of("ALL"), context.getCapabilities().getDrop(), container.getName());
      }
    }
  }

  @Test
  void everyContainerHasProbesAndLimits() {
    for (PodSpec pod : pods()) {
      for (Container container : pod.getContainers()) {
        assertTrue(container.getReadinessProbe() != null, container.getName());
        assertTrue(container.getLivenessProbe() != null, container.getName());
        assertTrue(container.getResources().getLimits().containsKey("memory"), container.getName());
      }
    }
  }

  @Test
  void noSecretIsInTheRepository() {
    for (StrictObject object : Kustomization.objects(Path.of("plain"))) {
      assertFalse(object.given().path("kind").asText().equals("Secret"), object.name());
    }
    for (PodSpec pod : pods()) {
      for (Container container : pod.getContainers()) {
        for (var variable : container.getEnv()) {
          if (variable.getName().contains("PASSWORD") || variable.getName().contains("TOKEN")) {
            assertTrue(variable.getValueFrom().getSecretKeyRef() != null, variable.getName());
          }
        }
      }
    }
  }

  private static List<PodSpec> pods() {
    List<PodSpec> pods = new ArrayList<>();
    for (StrictObject object : Kustomization.objects(Path.of("plain"))) {
      switch (object.object()) {
        case Deployment deployment -> pods.add(deployment.getSpec().getTemplate().getSpec());
        case StatefulSet set -> pods.add(set.getSpec().getTemplate().getSpec());
        default -> {}
      }
    }
    assertEquals(5, pods.size());
    return pods;
  }

  private static List<String> unknownFields(List<StrictObject> objects) {
    return objects.stream().flatMap(o -> o.unknownFields(KNOWN_FIELDS_ONLY).stream()).toList();
  }

  private static TreeSet<String> names(List<StrictObject> objects) {
    TreeSet<String> names = new TreeSet<>();
    for (StrictObject object : objects) {
      names.add(object.object().getKind() + " " + object.object().getMetadata().getName());
    }
    return names;
  }

  private static boolean onPath(String program) {
    return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
