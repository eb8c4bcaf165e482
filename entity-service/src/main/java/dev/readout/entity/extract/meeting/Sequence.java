package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.meeting.Encounter.Outcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the words before an event say of its order in time: 'after talks with Lind, Roy said' tells
 * that they were held, 'ahead of talks with Lind' that they are to come. Read from the order of the
 * words, since trees hang such phrases on many things.
 */
final class Sequence {
  private static final int LONGEST_PHRASE = 12;

  private Sequence() {}

  private enum Order {
    AFTER,
    /** 'Ending two days of talks': whatever is told or planned next. */
    CLOSING,
    BEFORE
  }

  /** What the order says has become of the event; empty when it says nothing by itself. */
  static Optional<Outcome> outcome(Clause clause, int event) {
    Order order = order(clause, event);
    if (order == null) {
      return Optional.empty();
    }
    return switch (order) {
      case BEFORE -> Optional.of(Outcome.PLANNED);
      case CLOSING -> Optional.of(Outcome.HELD);
      case AFTER -> isToldInPast(clause, event) ? Optional.of(Outcome.HELD) : Optional.empty();
    };
  }

  /** Whether the event is what somebody ends before the clause goes on: 'ending his talks, …'. */
  static boolean isClosing(Clause clause, int event) {
    return order(clause, event) == Order.CLOSING && comma(clause, event) > 0;
  }

  private static @Nullable Order order(Clause clause, int event) {
    for (int i = event - 1; i >= 0 && event - i <= LONGEST_PHRASE; i--) {
      String word = clause.word(i);
      String before = i > 0 ? clause.word(i - 1) : "";
      if (word.matches("after|following")) {
        return Order.AFTER;
      }
      if (word.equals("of") && before.matches("ahead|advance|eve|anticipation")
          || word.equals("to") && before.matches("prior|run-up|lead-up")) {
        return Order.BEFORE;
      }
      if (clause.pos(i).equals("VBG") && Words.FINISH.contains(clause.lemma(i))) {
        return clause.tree.child(i, "aux") < 0 ? Order.CLOSING : null;
      }
      boolean within =
          clause.pos(i).matches("DT|PRP\\$|JJ.?|CD|POS|NN.*|RP|HYPH|VBN|PDT")
              || word.equals("of") && Words.PARTITIVE.contains(clause.lemma(i - 1 < 0 ? 0 : i - 1));
      if (!within) {
        return null;
      }
    }
    return null;
  }

  /** Whether the clause that the event stands before or behind is told in the past. */
  private static boolean isToldInPast(Clause clause, int event) {
    int comma = comma(clause, event);
    if (comma > 0) {
      for (int i = comma + 1; i < clause.size(); i++) {
        if (clause.pos(i).matches("VB[DZP]|MD")) {
          return clause.pos(i).equals("VBD");
        }
      }
      return false;
    }
    for (int i = event - 1; i >= 0; i--) {
      if (clause.pos(i).matches("VB[DZP]|MD")) {
        boolean future = i > 0 && clause.pos(i - 1).equals("MD");
        return clause.pos(i).equals("VBD") && !future && Words.SAY.contains(clause.lemma(i));
      }
    }
    return false;
  }

  /** The comma that closes the opening phrase of the sentence in which the event stands, or -1. */
  private static int comma(Clause clause, int event) {
    for (int i = 0; i < event; i++) {
      if (clause.pos(i).matches("VB[DZP]|MD")) {
        return -1;
      }
    }
    for (int i = event + 1; i < clause.size(); i++) {
      if (clause.pos(i).matches("VB[DZP]|MD")) {
        return -1;
      }
      // A comma inside a name and its office closes nothing.
      boolean inside = clause.is(i, "compound") || clause.head(i) > event && clause.head(i) < i - 3;
      if (clause.word(i).equals(",") && !inside) {
        return i;
      }
    }
    return -1;
  }
}
