package dev.readout.gateway;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.gateway.supergraph.SupergraphException;
import dev.readout.gateway.supergraph.SupergraphReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A supergraph says what must be understood to serve it; what is not understood is not served. */
final class FeaturesTest {
  private static final String SDL =
      """
      schema @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) %s { query: Query }
      enum join__Graph { A @join__graph(name: "a", url: "http://localhost:1") }
      type Query @join__type(graph: A) { shown: Int %s }
      scalar mine__Thing
      """;

  @Test
  void aHiddenFieldStaysHiddenUnderAnyNameOfItsDirective() {
    for (var link :
        new String[] {
          "@link(url: \"https://specs.apollo.dev/inaccessible/v0.2\", as: \"private\")",
          "@link(url: \"https://specs.apollo.dev/inaccessible/v0.2\", "
              + "import: [{name: \"@inaccessible\", as: \"@private\"}])"
        }) {
      var graph = SupergraphReader.read(SDL.formatted(link, "secret: Int @private"), Map.of());
      assertNotNull(graph.publicSchema().getQueryType().getField("shown"));
      assertNull(graph.publicSchema().getQueryType().getField("secret"));
    }
  }

  @Test
  void theTypesOfAFeatureAreNotForClients() {
    var link = "@link(url: \"https://example.org/some/v1.0\", as: \"mine\")";
    var schema = SupergraphReader.read(SDL.formatted(link, ""), Map.of()).publicSchema();
    assertNull(schema.getType("mine__Thing"));
    assertFalse(schema.getAllTypesAsList().isEmpty());
  }

  @Test
  void whatIsNeededAndNotKnownIsRefused() {
    assertRefused("@link(url: \"https://example.org/secrets/v1.0\", for: SECURITY)", "", "secrets");
    assertRefused(
        "@link(url: \"https://specs.apollo.dev/connect/v0.1\", for: EXECUTION)", "", "connect");
  }

  @Test
  void anArgumentFromAContextIsRefusedAndNeverLeftOut() {
    var argument =
        "f: Int @join__field(graph: A, contextArguments: "
            + "[{context: \"a__c\", name: \"x\", type: \"Int\", selection: \" { n }\"}])";
    assertRefused(
        "@link(url: \"https://specs.apollo.dev/context/v0.1\", for: SECURITY)",
        argument,
        "Query.f takes an argument from a context");
  }

  private static void assertRefused(String link, String field, String reason) {
    var refused =
        assertThrows(
            SupergraphException.class,
            () -> SupergraphReader.read(SDL.formatted(link, field), Map.of()));
    assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
  }
}
