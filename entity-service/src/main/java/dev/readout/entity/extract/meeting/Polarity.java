package dev.readout.entity.extract.meeting;

import java.util.Set;

/** Whether a verb or noun is denied or stands under a condition. */
final class Polarity {
  private static final Set<String> NOT =
      Set.of("not", "n't", "never", "no", "neither", "nor", "n’t", "hardly");

  private Polarity() {}

  static boolean isNegated(Clause clause, int token) {
    for (int child : clause.tree.children(token)) {
      String word = clause.word(child);
      if (NOT.contains(word)
          && clause.is(child, "advmod", "neg", "det", "cc", "cc:preconj", "aux")) {
        // 'not only' and 'no sooner' affirm.
        boolean affirms =
            child + 1 < clause.size() && clause.word(child + 1).matches("only|just|sooner|least");
        if (!affirms) {
          return true;
        }
      }
    }
    int before = token - 1;
    return before >= 0 && clause.word(before).matches("not|never|n't|n’t");
  }

  static boolean isConditional(Clause clause, int verb) {
    for (int child : clause.tree.children(verb)) {
      if (clause.is(child, "mark") && Words.CONDITION.contains(clause.word(child))) {
        return true;
      }
      // 'would meet if …'
      if (clause.is(child, "advcl")) {
        boolean would =
            clause.tree.children(verb).stream().anyMatch(c -> clause.word(c).matches("would|'d"));
        boolean iff =
            clause.tree.children(child).stream()
                .anyMatch(c -> Words.CONDITION.contains(clause.word(c)));
        if (iff && would) {
          return true;
        }
        if (iff && !clause.pos(verb).equals("VBD")) {
          return true;
        }
      }
    }
    return false;
  }
}
