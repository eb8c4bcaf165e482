package dev.readout.entity.extract.meeting;

import dev.readout.entity.language.Block;

/**
 * The present tense that tells of what is to come: 'she meets Roy on Friday', 'he is meeting Roy
 * tomorrow'. English uses it where a time ahead stands with it (Quirk et al., Comprehensive
 * Grammar, 4.44 and 4.45); without one, and in headlines and captions, the present tells what
 * happened.
 */
final class Futurate {
  private final DateFinder dates;

  Futurate(DateFinder dates) {
    this.dates = dates;
  }

  /** Whether the clause tells its encounter in the present, of a day ahead. */
  boolean isAhead(Clause clause, Trigger trigger) {
    int verb = trigger.light() >= 0 ? trigger.light() : trigger.token();
    if (!clause.isVerb(verb) || !isPresent(clause, verb)) {
      return false;
    }
    if (dates.namesComing(clause)) {
      return true;
    }
    boolean prose = clause.sentence.block() == Block.PROSE;
    return prose && !isPicture(clause) && dates.isAhead(clause, trigger);
  }

  /** A finite present, or the present of 'to be' with a participle. */
  private static boolean isPresent(Clause clause, int verb) {
    boolean progressive = false;
    for (int child : clause.tree.children(verb)) {
      if (!clause.is(child, "aux", "cop", "aux:pass")) {
        continue;
      }
      if (!clause.lemma(child).equals("be") || !clause.pos(child).matches("VB[ZP]")) {
        return false;
      }
      progressive = true;
    }
    return clause.pos(verb).matches("VB[ZP]") && !progressive
        || clause.pos(verb).matches("VB[GN]") && progressive;
  }

  /** 'In this photo, Lind meets Roy': what a picture shows has happened. */
  boolean isPicture(Clause clause) {
    for (int i = 0; i < clause.size(); i++) {
      if (Words.PICTURE.contains(clause.lemma(i))) {
        return true;
      }
    }
    return false;
  }
}
