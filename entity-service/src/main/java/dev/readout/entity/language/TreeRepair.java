package dev.readout.entity.language;

import java.util.List;

/**
 * Mends the heads that the parser is known to get wrong: a row of named repairs, each with a
 * picture of what it does. Works on the heads and relations before they become {@link
 * Dependencies}.
 */
final class TreeRepair {
  private TreeRepair() {}

  static void repair(Sentence sentence, int[] heads, String[] relations, List<Units.Unit> units) {
    for (int i = 0; i < heads.length; i++) {
      participleBeforeName(sentence, i, heads, relations, units);
      dueTo(sentence, i, heads, relations);
    }
    subjectForRoot(sentence, heads, relations);
  }

  /**
   * {@code [The leaders] soon after held <-acl- talks}: the only finite verb is the root and the
   * noun before it its subject.
   */
  private static void subjectForRoot(Sentence sentence, int[] heads, String[] relations) {
    int root = -1;
    int verb = -1;
    for (int i = 0; i < heads.length; i++) {
      root = heads[i] < 0 && relations[i].equals("root") ? i : root;
      boolean finite = sentence.token(i).pos().matches("VB[DZP]|MD");
      if (finite && verb >= 0 || sentence.token(i).pos().startsWith("W")) {
        return;
      }
      verb = finite ? i : verb;
    }
    boolean mended =
        root >= 0
            && verb > root
            && sentence.token(root).isNoun()
            && heads[verb] == root
            && relations[verb].equals("acl");
    if (!mended) {
      return;
    }
    heads[verb] = -1;
    relations[verb] = "root";
    heads[root] = verb;
    relations[root] = "nsubj";
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == verb && relations[i].equals("mark")) {
        relations[i] = "advmod";
      } else if (heads[i] == root && i > verb) {
        heads[i] = verb;
      }
    }
  }

  /** {@code is due [to call <-fixed- due]}: before a verb 'due to' is no preposition. */
  private static void dueTo(Sentence sentence, int due, int[] heads, String[] relations) {
    if (due + 2 >= heads.length
        || !sentence.token(due).text().equalsIgnoreCase("due")
        || !sentence.token(due + 1).text().equalsIgnoreCase("to")) {
      return;
    }
    int verb = due + 2;
    while (verb < heads.length - 1 && sentence.token(verb).pos().equals("RB")) {
      verb++;
    }
    if (!sentence.token(verb).pos().equals("VB")) {
      return;
    }
    if (heads[due] == verb) {
      heads[due] = heads[verb];
      relations[due] = relations[verb];
    }
    for (int i = verb + 1; i < heads.length; i++) {
      heads[i] = heads[i] == due && i != verb ? verb : heads[i];
    }
    heads[verb] = due;
    relations[verb] = "xcomp";
    heads[due + 1] = verb;
    relations[due + 1] = "mark";
  }

  /**
   * {@code [Meeting <-amod- Lind] in Oslo, Roy said}: 'meeting' opens the phrase and Lind is its
   * object.
   */
  private static void participleBeforeName(
      Sentence sentence, int verb, int[] heads, String[] relations, List<Units.Unit> units) {
    int name = heads[verb];
    boolean opens = verb == 0 || sentence.token(verb - 1).pos().matches("IN|,|CC");
    boolean amod = relations[verb].matches("amod|compound|case|dep");
    if (!sentence.token(verb).pos().equals("VBG") || !opens || !amod || name <= verb) {
      return;
    }
    boolean named = sentence.token(name).pos().startsWith("NNP");
    boolean next =
        name == verb + 1
            || units.stream().anyMatch(unit -> unit.head() == name && unit.first() == verb + 1);
    if (!named || !next) {
      return;
    }
    heads[verb] = heads[name];
    relations[verb] = heads[name] < 0 ? "root" : "advcl";
    heads[name] = verb;
    relations[name] = "obj";
    for (int i = 0; i < heads.length; i++) {
      boolean before = i < verb && relations[i].matches("case|mark");
      boolean behind = i > name && relations[i].startsWith("nmod");
      if (heads[i] == name && (before || behind)) {
        heads[i] = verb;
        relations[i] = before ? "mark" : "obl";
      }
    }
  }
}
