package dev.readout.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * One Kubernetes object, read into the classes that are generated from the API's schema.
 *
 * <p>Those classes swallow an unknown property silently (into {@code additionalProperties}), so a
 * typo would pass. Reading is therefore done twice: what the classes give back when they are
 * written again, additional properties left out, must hold every field that the file holds.
 */
record StrictObject(String file, JsonNode given, HasMetadata object) {

  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      Map.of(
          "v1/ConfigMap", ConfigMap.class,
          "v1/Service", Service.class,
          "v1/ServiceAccount", ServiceAccount.class,
          "apps/v1/Deployment", Deployment.class,
          "apps/v1/StatefulSet", StatefulSet.class,
          "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
          "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class);

  static StrictObject read(ObjectMapper mapper, String file, JsonNode node) throws Exception {
    String kind = node.path("apiVersion").asText() + "/" + node.path("kind").asText();
    Class<? extends HasMetadata> type = KINDS.get(kind);
    if (type == null) {
      throw new AssertionError(
          file + ": no schema for " + kind + "; add its class to StrictObject");
    }
    return new StrictObject(file, node, mapper.treeToValue(node, type));
  }

  /** The fields of the file that the schema does not know, as paths; empty for a sound object. */
  List<String> unknownFields(ObjectMapper withoutAdditionalProperties) {
    List<String> unknown = new ArrayList<>();
    compare(given, withoutAdditionalProperties.valueToTree(object), name(), unknown);
    return unknown;
  }

  String name() {
    return file
        + ": "
        + given.path("kind").asText()
        + " "
        + given.path("metadata").path("name").asText();
  }

  private static void compare(JsonNode given, JsonNode read, String path, List<String> unknown) {
    if (given.isObject()) {
      for (Iterator<Map.Entry<String, JsonNode>> it = given.fields(); it.hasNext(); ) {
        Map.Entry<String, JsonNode> field = it.next();
        String inner = path + "." + field.getKey();
        if (!read.has(field.getKey())) {
          boolean empty = field.getValue().isContainerNode() && field.getValue().isEmpty();
          if (!empty) {
            unknown.add(inner);
          }
        } else {
          compare(field.getValue(), read.get(field.getKey()), inner, unknown);
        }
      }
    } else if (given.isArray()) {
      for (int i = 0; i < given.size(); i++) {
        compare(given.get(i), read.path(i), path + "[" + i + "]", unknown);
      }
    }
  }
}
