package dev.readout.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.gateway.execute.RequestContext;
import dev.readout.gateway.execute.SubgraphAnswer;
import dev.readout.gateway.query.QueryRunner;
import dev.readout.gateway.query.Question;
import dev.readout.gateway.response.Answer;
import dev.readout.gateway.supergraph.Protection.Rights;
import dev.readout.gateway.supergraph.SupergraphReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What {@code @authenticated}, {@code @requiresScopes} and {@code @policy} protect is neither shown
 * to others nor fetched for them.
 */
final class ProtectionTest {
  private static final String SDL =
      """
      schema
        @link(url: "https://specs.apollo.dev/link/v1.0")
        @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
        @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
        @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", as: "needs", for: SECURITY)
        @link(url: "https://specs.apollo.dev/policy/v0.1", for: SECURITY,
          import: [{name: "@policy", as: "@rule"}])
      { query: Query mutation: Mutation }
      scalar needs__Scope
      enum join__Graph { A @join__graph(name: "a", url: "http://localhost:1") }
      type Query @join__type(graph: A) {
        open: Int
        inner: Int @authenticated
        strict: Int! @authenticated
        mail: Int @needs(scopes: [["read", "mail"], ["admin"]])
        ruled: Int @rule(policies: [["adult"]])
        animal: Animal
        vault: Vault
      }
      type Mutation @join__type(graph: A) { change: Int @authenticated other: Int }
      type Vault @join__type(graph: A) @authenticated { gold: Int }
      interface Animal @join__type(graph: A) { name: Int age: Int }
      type Cat implements Animal @join__type(graph: A) @join__implements(graph: A, interface: "Animal")
        { name: Int age: Int @authenticated }
      type Dog implements Animal @join__type(graph: A) @join__implements(graph: A, interface: "Animal")
        { name: Int age: Int }
      """;
  private static final Rights ANNA = new Rights(true, Set.of("read"), Set.of());

  private final List<String> sent = new ArrayList<>();
  private final QueryRunner runner =
      new QueryRunner(
          SupergraphReader.read(SDL, Map.of()),
          request -> {
            sent.add(request.document());
            return new SubgraphAnswer(
                Map.of(
                    "open",
                    1,
                    "inner",
                    2,
                    "strict",
                    3,
                    "mail",
                    4,
                    "ruled",
                    5,
                    "change",
                    6,
                    "other",
                    7,
                    "animal",
                    Map.of("__typename", "Cat", "name", 8, "age", 9),
                    "vault",
                    Map.of("gold", 10)),
                List.of());
          });

  @Test
  void aStrangerGetsTheOpenFieldsAndAnErrorForEachOther() throws Exception {
    var answer = ask("{ open inner vault { gold } mail }", Rights.NONE);
    assertEquals("{\"open\":1,\"inner\":null,\"vault\":null,\"mail\":null}", data(answer));
    assertEquals(3, answer.errors().size());
    assertEquals("UNAUTHORIZED_FIELD_OR_TYPE", answer.errors().getFirst().code().name());
    assertEquals(1, sent.size());
    for (var hidden : List.of("inner", "vault", "mail")) {
      assertFalse(sent.getFirst().contains(hidden), sent.getFirst());
    }
  }

  @Test
  void rightsOpenFields() throws Exception {
    var all = "{ inner mail ruled vault { gold } }";
    assertEquals(
        "{\"inner\":2,\"mail\":null,\"ruled\":null,\"vault\":{\"gold\":10}}", data(ask(all, ANNA)));
    var berta = new Rights(true, Set.of("read", "mail"), Set.of("adult"));
    assertEquals(
        "{\"inner\":2,\"mail\":4,\"ruled\":5,\"vault\":{\"gold\":10}}", data(ask(all, berta)));
    var carl = new Rights(false, Set.of("admin"), Set.of());
    assertEquals("{\"inner\":null,\"mail\":4,\"ruled\":null,\"vault\":null}", data(ask(all, carl)));
  }

  @Test
  void aNullThatMayNotBeMovesUp() throws Exception {
    var answer = ask("{ open strict }", Rights.NONE);
    assertEquals("null", data(answer));
    assertEquals(List.of("strict"), answer.errors().getFirst().path());
  }

  @Test
  void aFieldOfAnInterfaceIsDeniedForTheTypesThatProtectIt() throws Exception {
    assertEquals(
        "{\"animal\":{\"name\":8,\"age\":null}}",
        data(ask("{ animal { name age } }", Rights.NONE)));
    assertTrue(sent.getFirst().contains("... on Dog"), sent.getFirst());
    assertEquals("{\"animal\":{\"name\":8,\"age\":9}}", data(ask("{ animal { name age } }", ANNA)));
  }

  @Test
  void aChangeThatIsDeniedIsNotMade() throws Exception {
    assertEquals(
        "{\"change\":null,\"other\":7}", data(ask("mutation { change other }", Rights.NONE)));
    assertFalse(sent.getFirst().contains("change"), sent.getFirst());
  }

  private Answer ask(String text, Rights rights) throws InterruptedException {
    return runner.run(
        runner.prepare(Question.of(text), rights),
        new RequestContext(Map.of(), Duration.ofSeconds(20)));
  }

  private static String data(Answer answer) throws Exception {
    return String.valueOf(answer.data());
  }
}
