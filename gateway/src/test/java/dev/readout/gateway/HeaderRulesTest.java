package dev.readout.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.gateway.execute.HeaderRules;
import dev.readout.gateway.execute.SubgraphAnswer;
import dev.readout.gateway.execute.SubgraphRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which subgraph gets which header. */
final class HeaderRulesTest {
  private static final HeaderRules RULES =
      new HeaderRules(
          List.of("Authorization", "x-*", "content-length"),
          Map.of("public", List.of("x-request-id")),
          Map.of("secret", Map.of("Authorization", "Bearer ours")));
  private static final List<Map.Entry<String, String>> FROM_THE_CLIENT =
      List.of(
          Map.entry("AUTHORIZATION", "Bearer theirs"),
          Map.entry("X-Request-Id", "7"),
          Map.entry("X-Tag", "a"),
          Map.entry("X-Tag", "b"),
          Map.entry("Cookie", "c"),
          Map.entry("Content-Length", "12"));

  @Test
  void whatIsListedPassesUnderALowerCaseName() throws Exception {
    assertEquals("{authorization=Bearer theirs, x-request-id=7, x-tag=a, b}", sent("other"));
  }

  @Test
  void aSubgraphCanHaveAListOfItsOwn() throws Exception {
    assertEquals("{x-request-id=7}", sent("public"));
  }

  @Test
  void whatIsSetForASubgraphWins() throws Exception {
    assertEquals("{authorization=Bearer ours, x-request-id=7, x-tag=a, b}", sent("secret"));
  }

  private static String sent(String subgraph) throws Exception {
    var sent = new ArrayList<Map<String, String>>();
    RULES
        .before(
            request -> {
              sent.add(request.headers());
              return new SubgraphAnswer(null, List.of());
            })
        .send(
            new SubgraphRequest(
                subgraph,
                "{a}",
                Map.of(),
                RULES.passable(FROM_THE_CLIENT),
                true,
                Duration.ofSeconds(1)));
    return sent.getFirst().toString();
  }
}
