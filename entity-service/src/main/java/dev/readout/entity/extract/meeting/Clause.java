package dev.readout.entity.extract.meeting;

import dev.readout.entity.language.Dependencies;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.language.Token;
import dev.readout.entity.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One parsed sentence, with the questions that the finders of this package ask of its grammar. */
final class Clause {
  private static final Set<String> OBJECT_CONTROL =
      Words.set(
          "send dispatch invite ask allow enable permit urge order tell instruct want expect schedule");
  private static final int MAX_CLIMB = 12;

  final Sentence sentence;
  final Dependencies tree;

  Clause(Sentence sentence, Dependencies tree) {
    this.sentence = sentence;
    this.tree = tree;
  }

  int size() {
    return sentence.size();
  }

  Token token(int index) {
    return sentence.token(index);
  }

  String word(int index) {
    return sentence.token(index).text().toLowerCase(Locale.ROOT);
  }

  String lemma(int index) {
    return sentence.token(index).lemma().toLowerCase(Locale.ROOT);
  }

  String pos(int index) {
    return sentence.token(index).pos();
  }

  boolean isVerb(int index) {
    return index >= 0 && sentence.token(index).isVerb();
  }

  boolean isNoun(int index) {
    return index >= 0 && sentence.token(index).isNoun();
  }

  int head(int index) {
    return tree.head(index);
  }

  boolean is(int index, String... relations) {
    for (String relation : relations) {
      if (tree.is(index, relation)) {
        return true;
      }
    }
    return false;
  }

  boolean hasChildWord(int index, Set<String> words) {
    return tree.children(index).stream().anyMatch(child -> words.contains(lemma(child)));
  }

  /** Whether a noun means something known: 'the talks', 'their meeting'. */
  static boolean isDefinite(Clause clause, int noun) {
    return clause.tree.children(noun).stream()
        .anyMatch(
            child -> clause.word(child).matches("the|this|that|these|their|his|her|its|both"));
  }

  Span span(int index) {
    return sentence.token(index).span();
  }

  boolean isPassive(int verb) {
    if (!pos(verb).equals("VBN")) {
      return false;
    }
    for (int child : tree.children(verb)) {
      String relation = tree.relation(child);
      if (relation.equals("aux:pass") || relation.equals("nsubj:pass")) {
        return true;
      }
      if (relation.startsWith("aux") && lemma(child).equals("have")) {
        return false;
      }
    }
    for (int child : tree.children(verb)) {
      if (is(child, "aux", "cop") && lemma(child).equals("be")) {
        return true;
      }
    }
    return is(verb, "acl");
  }

  /** Whether some verb stands between two tokens, both excluded. */
  boolean verbBetween(int one, int other) {
    for (int i = Math.min(one, other) + 1; i < Math.max(one, other); i++) {
      if (isVerb(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some comma, semicolon or dash stands between two tokens. */
  boolean breakBetween(int one, int other) {
    for (int i = Math.min(one, other) + 1; i < Math.max(one, other); i++) {
      if (word(i).matches("[,;:–—]|--")) {
        return true;
      }
    }
    return false;
  }

  /** The first verb above a token, or -1. */
  int verbAbove(int token) {
    int at = head(token);
    for (int step = 0; at >= 0 && step < MAX_CLIMB; step++) {
      if (isVerb(at)) {
        return at;
      }
      at = head(at);
    }
    return -1;
  }

  /** The tokens that head the subject of a verb, climbing to where it is understood from. */
  List<Integer> subjects(int verb) {
    return subjects(verb, 0);
  }

  private List<Integer> subjects(int verb, int depth) {
    if (verb < 0 || depth > 6) {
      return List.of();
    }
    int subject = tree.child(verb, "nsubj");
    // 'travel to Oslo on Friday to see Roy': a day is nobody's subject, whatever the tree says.
    boolean day =
        subject >= 0 && word(subject).matches("(?:mon|tues|wednes|thurs|fri|satur|sun)day");
    if (subject >= 0 && !day) {
      return List.of(antecedent(subject, verb));
    }
    int above = head(verb);
    if (above < 0) {
      return List.of();
    }
    if (is(verb, "conj")) {
      return subjects(above, depth + 1);
    }
    if (is(verb, "acl") && !tree.relation(verb).equals("acl:relcl")) {
      // 'has gone home with a promise after calling on Roy': the doer is that of the clause.
      boolean inTime =
          pos(verb).equals("VBG")
              && tree.children(verb).stream()
                  .anyMatch(
                      c ->
                          is(c, "mark", "case")
                              && word(c).matches("after|before|while|since|upon"));
      if (inTime && verbAbove(above) >= 0) {
        return subjects(verbAbove(above), depth + 1);
      }
      boolean isInfinitive = tree.children(verb).stream().anyMatch(c -> word(c).equals("to"));
      return isInfinitive ? owners(above, depth + 1) : List.of(above);
    }
    if (is(verb, "xcomp", "advcl", "ccomp", "dep", "parataxis", "acl", "aux", "cop")) {
      if (isNoun(above) && tree.child(above, "cop") < 0) {
        return owners(above, depth + 1);
      }
      boolean byObject =
          OBJECT_CONTROL.contains(lemma(above)) && is(verb, "xcomp") && !isPassive(above);
      int object = byObject ? tree.child(above, "obj") : -1;
      return object >= 0 ? List.of(object) : subjects(above, depth + 1);
    }
    if (isNoun(above) && is(verb, "nmod", "obl", "obj", "compound", "amod")) {
      return owners(above, depth + 1);
    }
    if (isVerb(above)) {
      return subjects(above, depth + 1);
    }
    return List.of();
  }

  /** Whose plan, trip or decision a noun is: its possessor, else the subject of its verb. */
  List<Integer> owners(int noun, int depth) {
    int owner = tree.child(noun, "nmod:poss");
    if (owner >= 0) {
      return List.of(owner);
    }
    for (int child : tree.children(noun, "nmod")) {
      String marker = tree.marker(child);
      if (marker.equals("by") || marker.equals("of") && Words.VISIT_NOUNS.contains(lemma(noun))) {
        return List.of(child);
      }
    }
    int above = head(noun);
    if (above < 0 || depth > 6) {
      return List.of();
    }
    if (isVerb(above) && !is(noun, "nsubj")) {
      return subjects(above, depth + 1);
    }
    if (isNoun(above) && is(noun, "nmod")) {
      return owners(above, depth + 1);
    }
    return List.of();
  }

  /** 'Lind's programme includes …', 'Lind left after a stay that included …': Lind. */
  List<Integer> programmeOwners(int verb) {
    List<Integer> owners = new ArrayList<>();
    for (int subject : subjects(verb)) {
      owners.addAll(isNoun(subject) ? owners(subject, 0) : List.of(subject));
    }
    return owners;
  }

  /** The subject itself, or what a relative pronoun stands for. */
  private int antecedent(int subject, int verb) {
    boolean relative =
        pos(subject).matches("WP|WDT") || word(subject).equals("that") && pos(subject).equals("IN");
    if (relative && head(verb) >= 0 && is(verb, "acl")) {
      return head(verb);
    }
    if (relative && is(verb, "conj") && head(verb) >= 0) {
      int first = head(verb);
      return is(first, "acl") && head(first) >= 0 ? head(first) : subject;
    }
    return subject;
  }

  /**
   * The nouns that stand after one of these prepositions and belong to one of these tokens: by the
   * tree, or, where the tree has hung them elsewhere, as the next such phrase to the right.
   */
  List<Integer> phrases(Set<Integer> owners, Set<String> prepositions) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      if (!is(i, "case", "mark", "fixed") || !prepositions.contains(lemma(i)) || head(i) < 0) {
        continue;
      }
      int noun = head(i);
      if (isVerb(noun) && is(i, "mark")) {
        // 'met with Lind to discuss trade': the tree may read 'with Lind to discuss' as a clause.
        noun = tree.child(noun, "nsubj");
        if (noun < i) {
          continue;
        }
        if (i > 0 && (owners.contains(i - 1) || owners.contains(head(head(i))))) {
          found.add(noun);
        }
        continue;
      }
      if (owners.contains(noun) || noun < i) {
        continue;
      }
      if (owners.contains(head(noun)) || isNextPhrase(owners, i, noun)) {
        found.add(noun);
      }
    }
    return found;
  }

  private boolean isNextPhrase(Set<Integer> owners, int preposition, int noun) {
    int owner = -1;
    for (int candidate : owners) {
      if (candidate < preposition && candidate > owner) {
        owner = candidate;
      }
    }
    if (owner < 0 || verbBetween(owner, preposition) || preposition - owner > 14) {
      return false;
    }
    // An agent stands where its verb is passive, however many nouns lie between.
    if (word(preposition).equals("by") && isVerb(owner) && isPassive(owner)) {
      return true;
    }
    int before = preposition - 1;
    boolean afterOwner = before == owner;
    // 'met for the first time in a month with Roy': nobody is with a time.
    boolean hangsOnNoun =
        pos(before).matches("NNS?|VBG")
            && before == head(noun)
            && !Words.SPELLS.contains(lemma(before));
    return afterOwner || !hangsOnNoun;
  }

  @Override
  public String toString() {
    return sentence.toString();
  }
}
