package dev.readout.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.readout.gateway.execute.SubgraphAnswer;
import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.RequestRefused;
import dev.readout.gateway.query.Limits;
import dev.readout.gateway.query.QueryRunner;
import dev.readout.gateway.query.Question;
import dev.readout.gateway.supergraph.SupergraphReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Questions that are too large are refused before any work is done for them. */
final class LimitsTest {
  private static final String SDL =
      """
      schema { query: Query }
      enum join__Graph { A @join__graph(name: "a", url: "") }
      type Query @join__type(graph: A) { t(first: Int): T page(first: Int = 20): T }
      type T @join__type(graph: A) { t(first: Int): T id: ID }
      """;
  private static final QueryRunner RUNNER =
      new QueryRunner(
          SupergraphReader.read(SDL, Map.of()),
          request -> new SubgraphAnswer(Map.of(), List.of()),
          new Limits(6, 40, 3, 4, 1_000, 500));

  @Test
  void tooDeep() {
    assertRefused("{ t { t { t { t { t { t { id } } } } } } }");
  }

  @Test
  void tooManyAliases() {
    assertRefused("{ t { a: id b: id c: id d: id } }");
  }

  @Test
  void tooManyRootFields() {
    assertRefused("{ t { id } a: t { id } b: t { id } c: t { id } ... { t { id } } }");
  }

  @Test
  void tooCostlyByPageSizes() {
    assertRefused("{ t(first: 100) { t(first: 100) { id } } }");
    assertEquals(
        21,
        RUNNER.prepare(Question.of("{ t(first: 10) { id t { __typename } } }")).size().cost() - 10);
  }

  @Test
  void listsThatAreTooLong() {
    assertRefused("{ t(first: 501) { id } }");
    assertRefused("query ($n: Int = 501) { t(first: $n) { id } }");
  }

  @Test
  void theSchemasOwnPageSizeCounts() {
    assertEquals(
        1 + 20, RUNNER.prepare(Question.of("{ page { id } }")).size().cost(), "20 is the default");
  }

  @Test
  void fragmentsThatMultiplyAreCountedNotUnfolded() {
    var text = new StringBuilder("{ t { ...F0 } }");
    for (int i = 0; i < 60; i++) {
      text.append(" fragment F%d on T { ...F%d ...F%d }".formatted(i, i + 1, i + 1));
    }
    text.append(" fragment F60 on T { id }");
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertRefused(text.toString()));
  }

  private static void assertRefused(String question) {
    var refused = assertThrows(RequestRefused.class, () -> RUNNER.prepare(Question.of(question)));
    assertEquals(ErrorCode.LIMIT_EXCEEDED, refused.errors().getFirst().code(), question);
  }
}
