package dev.readout.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.gateway.execute.SubgraphAnswer;
import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.RequestRefused;
import dev.readout.gateway.query.QueryRunner;
import dev.readout.gateway.query.Question;
import dev.readout.gateway.supergraph.SupergraphReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that are not answered here are refused with words, not with a failure. */
final class RefusalsTest {
  private static final QueryRunner RUNNER =
      new QueryRunner(
          SupergraphReader.read(
              """
              schema { query: Query subscription: Subscription }
              enum join__Graph { A @join__graph(name: "a", url: "") }
              type Query @join__type(graph: A) { n: Int me: Query }
              type Subscription @join__type(graph: A) { n: Int m: Int }
              """,
              Map.of()),
          request -> new SubgraphAnswer(Map.of(), List.of()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ me { ... @defer { n } } }                              | defer",
        "{ me @stream { n } }                                     | stream",
        "subscription { n m }                                     | root field",
        "subscription ($v: Boolean!) { n @include(if: $v) }       | @include may not stand at the root",
        "subscription ($v: Boolean!) { ...F } fragment F on Subscription { n @skip(if: $v) } | @skip",
        "subscription { ...F } fragment F on Subscription { ...F n }   | cycle",
        "{ ...F } fragment F on Query { me { ...F } }             | cycle",
        "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } } | schema"
      })
  void whatIsNotAnsweredIsRefusedWithWords(String question, String words) {
    var refused =
        assertThrows(
            RequestRefused.class,
            () ->
                RUNNER.run(
                    RUNNER.prepare(Question.of(question)),
                    new dev.readout.gateway.execute.RequestContext(
                        Map.of(), java.time.Duration.ofSeconds(20))));
    var error = refused.errors().getFirst();
    assertTrue(error.message().contains(words), error.message());
    if (!words.equals("schema")) {
      assertEquals(ErrorCode.GRAPHQL_VALIDATION_FAILED, error.code());
    }
  }
}
