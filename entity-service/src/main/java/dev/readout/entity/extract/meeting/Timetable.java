package dev.readout.entity.extract.meeting;

/** The present tense of timetables: 'he leaves on Friday', and what follows on the same journey. */
final class Timetable {
  private Timetable() {}

  /** 'He leaves on Friday': the present of timetables. */
  static boolean isTimetable(Clause clause, int verb) {
    return Words.TIMETABLE.contains(clause.lemma(verb))
        && clause.pos(verb).matches("VB[ZP]")
        && clause.tree.child(verb, "aux") < 0;
  }

  /** 'flies to Oslo, where she meets Roy', 'arrives on Monday and meets Roy': of the same plan. */
  static boolean followsTimetable(Clause clause, int verb) {
    // 'Lind, who arrives on Monday, sees Roy'.
    int subject = clause.tree.child(verb, "nsubj");
    if (subject >= 0
        && clause.tree.children(subject, "acl").stream().anyMatch(c -> isTimetable(clause, c))) {
      return true;
    }
    int at = verb;
    for (int step = 0; step < 3 && at >= 0; step++) {
      int above = clause.is(at, "conj") ? clause.head(at) : clause.verbAbove(at);
      boolean chained =
          clause.is(at, "conj")
              || clause.tree.children(at).stream()
                  .anyMatch(c -> clause.word(c).matches("where|when|after|before|who"));
      if (!chained || above < 0 || !clause.isVerb(above)) {
        return false;
      }
      if (isTimetable(clause, above)) {
        return true;
      }
      at = above;
    }
    return false;
  }
}
