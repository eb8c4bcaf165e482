package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.Names;
import dev.readout.entity.language.Dependencies;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.EntityKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Mends what a parser makes of names of people that it took for the first part of another noun. A
 * person never describes another person or an hour:
 *
 * <pre>
 *   [Lind <-compound- Roy] met                          'Lind and the party leader Roy met': conj
 *   in talks with the envoy, [Lind <-compound- Roy], said     Lind is the envoy, Roy the subject
 *   called [Lind <-compound- hours] before              Lind is called
 *   saw [Lind <-nsubj- evening]                         'saw Lind the same evening'
 *   met [Lind <-dep- met]                               Lind is met
 *   [Lind <-root] is due to meet Roy                    'is' is the root
 *   [Chad <-nsubj- met]'s premier, Lind, met            Chad is whose premier Lind is
 * </pre>
 */
final class PersonHeads {
  private final Sentence sentence;
  private final Names names;
  private final int[] heads;
  private final List<String> relations = new ArrayList<>();

  private PersonHeads(Sentence sentence, Names names, Dependencies tree) {
    this.sentence = sentence;
    this.names = names;
    this.heads = new int[sentence.size()];
    for (int i = 0; i < heads.length; i++) {
      heads[i] = tree.head(i);
      relations.add(tree.relation(i));
    }
  }

  /** The tree with its people in their places. */
  static Dependencies mend(Sentence sentence, Names names, Dependencies tree) {
    PersonHeads mended = new PersonHeads(sentence, names, tree);
    List<int[]> people = mended.people();
    boolean changed = false;
    for (int i = 0; i < people.size(); i++) {
      int person = people.get(i)[1];
      int next = i + 1 < people.size() ? people.get(i + 1)[1] : -1;
      changed |=
          mended.subjectOfLoose(person)
              || mended.owner(person)
              || mended.partOfNext(person, next)
              || mended.partOfTime(person)
              || mended.unplacedObject(people.get(i)[0], person);
    }
    return changed ? new Dependencies(sentence, mended.heads, mended.relations) : tree;
  }

  /** The people of the sentence: first token of the name, and the token that bears its relation. */
  private List<int[]> people() {
    List<int[]> found = new ArrayList<>();
    for (NameMention mention : names.in(sentence)) {
      int first = sentence.tokenAt(mention.span().start());
      int last = sentence.tokenAt(mention.span().end() - 1);
      if (mention.kind() != EntityKind.PERSON || first < 0 || last < first) {
        continue;
      }
      int head = last;
      for (int i = first; i <= last; i++) {
        head = heads[i] < first || heads[i] > last ? i : head;
      }
      found.add(new int[] {first, head});
    }
    return found;
  }

  private boolean partOfNext(int person, int next) {
    if (next < 0
        || heads[person] != next
        || !relations.get(person).matches("compound|nmod:npmod")) {
      return false;
    }
    boolean and = false;
    boolean comma = false;
    for (int i = person + 1; i < next; i++) {
      and |= sentence.token(i).text().matches("and|&");
      comma |= sentence.token(i).text().equals(",");
    }
    if (and) {
      take(person, next);
      set(next, person, "conj");
      return true;
    }
    int verb = next + 1;
    while (verb < heads.length && sentence.token(verb).pos().matches("RB|MD|,")) {
      verb++;
    }
    boolean finite = verb < heads.length && sentence.token(verb).pos().matches("VB[DZP]");
    if (!comma || !finite || !relations.get(next).matches("nmod.*|obl.*")) {
      return false;
    }
    take(person, next);
    for (int i = 0; i < person; i++) {
      if (heads[i] == next && relations.get(i).equals("case")) {
        heads[i] = person;
      }
    }
    set(next, verb, "nsubj");
    return true;
  }

  /** 'Lind [is <-dep- Lind] due to host Roy': the verb right behind the name has it as subject. */
  private boolean subjectOfLoose(int person) {
    int verb = person + 1;
    boolean loose =
        heads[person] < 0
            && verb < heads.length
            && heads[verb] == person
            && relations.get(verb).equals("dep")
            && sentence.token(verb).pos().matches("VB[DZP]");
    if (!loose) {
      return false;
    }
    set(verb, -1, "root");
    set(person, verb, "nsubj");
    for (int i = verb + 1; i < heads.length; i++) {
      if (heads[i] == person) {
        heads[i] = verb;
      }
    }
    return true;
  }

  /** 'Iraq's premier, Lind, met': who owns the office is no second subject. */
  private boolean owner(int person) {
    if (!relations.get(person).startsWith("nsubj")) {
      return false;
    }
    for (int i = 0; i < person; i++) {
      int at = i;
      boolean second = heads[i] == heads[person] && relations.get(i).startsWith("nsubj");
      boolean possessive =
          second
              && i + 1 < heads.length
              && sentence.token(i + 1).pos().equals("POS")
              && heads[i + 1] == at;
      if (possessive) {
        set(i, person, "nmod:poss");
        return true;
      }
    }
    return false;
  }

  private boolean partOfTime(int person) {
    int noun = heads[person];
    boolean time =
        noun > person
            && noun - person <= 3
            && relations.get(person).matches("compound|nsubj")
            && sentence.token(noun).pos().matches("NNS?")
            && Words.TIME.contains(sentence.token(noun).lemma());
    int verb = time ? heads[noun] : -1;
    if (verb < 0
        || verb > person
        || !sentence.token(verb).isVerb()
        || !relations.get(noun).matches("obj|xcomp|ccomp|dep")) {
      return false;
    }
    set(person, heads[noun], "obj");
    relations.set(noun, "obl:tmod");
    return true;
  }

  /** A name right of its verb that the tree calls 'dep' or 'iobj' is its object if it has none. */
  private boolean unplacedObject(int first, int person) {
    int verb = heads[person];
    boolean loose =
        verb >= 0
            && verb < first
            && relations.get(person).matches("dep|iobj")
            && sentence.token(verb).isVerb();
    if (!loose) {
      return false;
    }
    for (int i = 0; i < heads.length; i++) {
      boolean taken = heads[i] == verb && relations.get(i).equals("obj");
      boolean marked = heads[i] == person && relations.get(i).equals("case");
      if (marked || taken && !Words.TIME.contains(sentence.token(i).lemma())) {
        return false;
      }
    }
    for (int i = verb + 1; i < first; i++) {
      if (sentence.token(i).isVerb() && heads[i] != person
          || sentence.token(i).text().equals(";")) {
        return false;
      }
    }
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == verb && relations.get(i).equals("obj")) {
        relations.set(i, "obl:tmod");
      }
    }
    relations.set(person, "obj");
    return true;
  }

  private void take(int person, int from) {
    set(person, heads[from], relations.get(from));
  }

  private void set(int token, int head, String relation) {
    heads[token] = head;
    relations.set(token, relation);
  }
}
