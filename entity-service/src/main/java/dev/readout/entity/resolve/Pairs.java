package dev.readout.entity.resolve;

import dev.readout.entity.model.Judged;
import dev.readout.entity.resolve.Clusters.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Judgements as the links and the barriers within one block. */
record Pairs(List<Link> joined, Set<String> denied) {
  static Pairs of(List<Judged> judgements, Predicate<String> inBlock) {
    List<Link> joined = new ArrayList<>();
    Set<String> denied = new HashSet<>();
    for (Judged judgement : judgements) {
      String left = judgement.left();
      String right = judgement.right();
      if (left.equals(right) || !inBlock.test(left) || !inBlock.test(right)) {
        continue;
      }
      switch (judgement.kind()) {
        case SAME ->
            joined.add(
                left.compareTo(right) < 0 ? new Link(left, right, 0) : new Link(right, left, 0));
        case DIFFERENT -> denied.add(key(left, right));
        case UNSURE -> {}
      }
    }
    return new Pairs(joined, denied);
  }

  boolean denies(String a, String b) {
    return denied.contains(key(a, b));
  }

  static String key(String a, String b) {
    return a.compareTo(b) < 0 ? a + "\n" + b : b + "\n" + a;
  }
}
