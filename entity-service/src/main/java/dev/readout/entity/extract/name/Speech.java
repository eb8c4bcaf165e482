package dev.readout.entity.extract.name;

import java.util.Set;

/**
 * Whether a place is named as the government that sits there: 'Beijing rejected', 'Moscow and
 * Tehran said'.
 */
final class Speech {
  private static final Set<String> AT =
      Set.of(
          "in",
          "at",
          "to",
          "from",
          "near",
          "outside",
          "around",
          "for",
          "of",
          "into",
          "via",
          "through",
          "visited",
          "visiting",
          "left",
          "leave",
          "leaving",
          "reach",
          "reached");

  private Speech() {}

  static boolean speaks(Chunk chunk) {
    Line line = chunk.line();
    int before = chunk.first() - 1;
    while (line.key(before).equals("the")
        || line.isWord(before) && line.pos(before).startsWith("JJ")) {
      before--;
    }
    if (AT.contains(line.key(before))) {
      return false;
    }
    int next = chunk.last() + 1;
    // Over 'and Tehran', ', Tokyo and Seoul' to the verb.
    while (line.key(next).equals("and") && line.isCapital(next + 1)
        || line.is(next, ",") && line.isCapital(next + 1)) {
      next++;
      while (line.isCapital(next)) {
        next++;
      }
    }
    while (line.key(next).matches("has|have|had|will|would|also|later|earlier|then|now")
        || line.pos(next).equals("RB")) {
      next++;
      if (line.pos(next).startsWith("VB")) {
        return true;
      }
    }
    return line.pos(next).matches("VB[DZP]") && !line.key(next).matches("is|are|was|were|lies|has");
  }
}
