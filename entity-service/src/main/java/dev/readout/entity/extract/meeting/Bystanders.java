package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.model.EntityKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who else of a sentence was there, where the tree gives one side only. */
final class Bystanders {
  /** Verbs of opinion: who judges a meeting was not at it. */
  private static final Set<String> JUDGE =
      Words.set(
          "criticize criticise condemn praise welcome dismiss denounce defend question support back oppose hail mock slam blast attack describe call deplore protest lament applaud mediate broker arrange facilitate");

  private final Scene scene;

  Bystanders(Scene scene) {
    this.scene = scene;
  }

  boolean isPresent(Party party) {
    return scene.entity(party.entity()).kind() == EntityKind.PERSON
        ? !scene.speaksForAnother(party.entity())
        : true;
  }

  /**
   * Where the tree gives only one side: the other person of the sentence, if there is exactly one
   * who may be there, as in 'Ahead of a meeting with Lind, Roy said'.
   */
  Optional<Party> theOther(Clause clause, Trigger trigger, Party one) {
    Map<String, Party> others = new LinkedHashMap<>();
    for (NameMention mention : scene.names.in(clause.sentence)) {
      if (mention.kind() == EntityKind.PERSON && !mention.entity().equals(one.entity())) {
        others.putIfAbsent(
            mention.entity(), new Party(mention.entity(), mention.span(), false, true));
      }
    }
    if (others.size() != 1 || scene.entity(one.entity()).kind() == EntityKind.ORGANIZATION) {
      return Optional.empty();
    }
    int clauseVerb =
        clause.isVerb(trigger.token()) ? trigger.token() : clause.head(trigger.token());
    boolean inReport =
        clauseVerb >= 0
            && clause.is(clauseVerb, "ccomp")
            && !clause.isVerb(trigger.token())
            && clause.is(trigger.token(), "nsubj");
    if (inReport) {
      return Optional.empty();
    }
    Party other = others.values().iterator().next();
    int token = clause.sentence.tokenAt(other.span().end() - 1);
    // 'who met [Roy's] deputy, Lind': he only says whose deputy she is.
    boolean owner =
        token + 1 < clause.size()
            && clause.pos(token + 1).equals("POS")
            && token < clause.sentence.tokenAt(one.span().start())
            && clause.sentence.tokenAt(one.span().start()) - token <= 6
            && !clause.verbBetween(token, clause.sentence.tokenAt(one.span().start()));
    if (owner) {
      return Optional.empty();
    }
    // 'Norway's minister [Lind] said': the name stands behind its office.
    int head = clause.is(token, "appos", "flat", "compound") ? clause.head(token) : token;
    boolean main =
        clause.is(head, "nsubj") && head < token
            || clause.is(token, "nsubj", "obj", "iobj", "obl", "nmod:poss", "root")
                && !clause.hasChildWord(token, Set.of("of", "about", "from"));
    int verb = clause.verbAbove(token);
    // 'Lind spoke after the meeting, and Roy called for a vote': Roy is told of in another clause.
    boolean apart =
        verb >= 0
            && clause.is(token, "nsubj")
            && clause.is(verb, "conj")
            && !clause.tree.isUnder(trigger.token(), verb);
    // 'the talks that Chad called off [since Lind announced]': she is told of in passing.
    boolean passing =
        verb >= 0
            && clause.is(token, "nsubj")
            && clause.is(verb, "advcl", "acl", "acl:relcl")
            && clause.hasChildWord(verb, Set.of("since", "after", "because", "as", "while"))
            && !clause.tree.isUnder(trigger.token(), verb)
            && clause.tree.children(verb).stream().anyMatch(c -> clause.word(c).equals("since"));
    if (apart || passing) {
      return Optional.empty();
    }
    // 'Lind's visit is the first since Holm came for talks': those talks were not with Lind.
    int own = trigger.light() >= 0 ? trigger.light() : clause.verbAbove(trigger.token());
    boolean otherClause =
        own >= 0
            && clause.is(own, "advcl", "acl", "acl:relcl", "ccomp")
            && clause.tree.child(own, "nsubj") >= 0
            && clause.tree.subtree(clause.tree.child(own, "nsubj")).stream()
                .anyMatch(i -> one.span().contains(clause.span(i)))
            && !clause.tree.isUnder(token, own);
    if (otherClause) {
      return Optional.empty();
    }
    boolean judges = verb >= 0 && JUDGE.contains(clause.lemma(verb));
    return main && !judges && isPresent(other) ? Optional.of(other) : Optional.empty();
  }

  /** Where the tree gives a finite verb no subject: the name just before it. */
  List<Party> leftNeighbour(Clause clause, int verb) {
    if (!clause.pos(verb).matches("VB[DZP]")) {
      return List.of();
    }
    for (int i = verb - 1; i >= 0 && verb - i <= 12; i--) {
      if (clause.isVerb(i)) {
        return List.of();
      }
      Optional<NameMention> mention = scene.names.at(clause.sentence, i);
      if (mention.filter(m -> m.kind() == EntityKind.PERSON).isPresent()) {
        return List.of(new Party(mention.get().entity(), mention.get().span(), false, true));
      }
    }
    return List.of();
  }

  /**
   * 'met here on Wednesday the Indian ambassador, Roy': the name right of a verb without an object,
   * if no preposition stands before its title.
   */
  List<Party> heavyObject(Clause clause, int verb) {
    for (int i = verb + 1; i < clause.size() && i - verb <= 25; i++) {
      boolean describes = clause.is(i, "amod", "compound") && clause.head(i) > i;
      if (clause.isVerb(i) && !describes
          || clause.word(i).matches("[.;:]|that|who|when|while|because")) {
        return List.of();
      }
      var mention = scene.names.at(clause.sentence, i).filter(m -> m.kind() == EntityKind.PERSON);
      if (mention.isPresent()) {
        boolean object = !isGoverned(clause, i) && !isTeller(clause, i);
        return object
            ? List.of(new Party(mention.get().entity(), mention.get().span(), false, true))
            : List.of();
      }
    }
    return List.of();
  }

  /** Whether a preposition or a conjunction stands before a name with its title. */
  private boolean isGoverned(Clause clause, int name) {
    int i = name - 1;
    while (i > 0
        && clause.pos(i).matches("NNPS?|NN|JJ|HYPH|POS|,|VBG|PRP\\$")
        && scene.names.at(clause.sentence, i).filter(m -> m.kind() == EntityKind.PLACE).isEmpty()
        && !clause.word(i).matches("(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday")) {
      i--;
    }
    if (clause.pos(i).equals("DT")) {
      i--;
    }
    return i >= 0 && clause.pos(i).matches("IN|TO|CC|W.*");
  }

  /** 'will host a lunch, [Roy] said': who tells of it is no guest. */
  private boolean isTeller(Clause clause, int token) {
    var mention = scene.names.at(clause.sentence, token);
    int last = mention.map(m -> clause.sentence.tokenAt(m.span().end() - 1)).orElse(token);
    int head = clause.head(last);
    return clause.is(last, "nsubj")
        && clause.isVerb(head)
        && Words.SAY.contains(clause.lemma(head));
  }

  /** Where the tree gives 'received in turn at his office Lind of Chad' no object: who follows. */
  List<Party> nextPeople(Clause clause, int verb) {
    Map<String, Party> found = new LinkedHashMap<>();
    for (int i = verb + 1; i < clause.size() && i - verb <= 40; i++) {
      String word = clause.word(i);
      boolean describes = clause.is(i, "amod", "compound") && clause.head(i) > i;
      if (clause.isVerb(i) && !describes || word.matches("[.;:]|with|by|that|who|during")) {
        break;
      }
      if (isTeller(clause, i)) {
        break;
      }
      scene
          .names
          .at(clause.sentence, i)
          .filter(mention -> mention.kind() == EntityKind.PERSON)
          .ifPresent(
              mention ->
                  found.putIfAbsent(
                      mention.entity(), new Party(mention.entity(), mention.span(), false, true)));
    }
    return List.copyOf(found.values());
  }
}
