package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.meeting.Encounter.Placed;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.PlaceKind;
import dev.readout.entity.model.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an encounter is: the place that hangs on its words. */
final class SiteFinder {
  private static final Set<String> AT =
      Set.of(
          "in", "at", "near", "outside", "inside", "on", "aboard", "to", "into", "within", "off");

  private final Scene scene;

  SiteFinder(Scene scene) {
    this.scene = scene;
  }

  /** The first place that stands in a stretch of the sentence after 'in' or 'at'. */
  @Nullable Placed placeIn(Clause clause, Span stretch) {
    for (NameMention mention : scene.names.in(stretch)) {
      int first = clause.sentence.tokenAt(mention.span().start());
      boolean located =
          first > 0 && clause.word(first - 1).matches("in|at|near")
              || first > 1
                  && clause.word(first - 1).equals("the")
                  && clause.word(first - 2).matches("in|at")
              || isInKind(clause, first);
      if (mention.kind() == EntityKind.PLACE && located) {
        return new Placed(mention.entity(), mention.span());
      }
    }
    return null;
  }

  /** 'in the town of Valga', 'in the capital, Skopje': the noun says what sort of place it is. */
  private static boolean isInKind(Clause clause, int first) {
    int noun = first - 2;
    if (noun < 1
        || !clause.word(first - 1).matches("of|,")
        || !Words.SITES.contains(clause.lemma(noun))) {
      return false;
    }
    for (int i = noun - 1; i >= 0 && noun - i <= 5; i--) {
      if (clause.word(i).matches("in|at|near|outside|on")) {
        return true;
      }
    }
    return false;
  }

  /** The place of the dateline, where the clause says 'here'. */
  private @Nullable Placed here(Clause clause, Trigger trigger) {
    for (int i = 0; i < clause.size(); i++) {
      boolean here =
          clause.word(i).equals("here")
              && clause.is(i, "advmod", "obl", "nmod", "dep")
              && Math.abs(i - trigger.token()) <= 14;
      if (here && scene.dateline() != null) {
        return new Placed(java.util.Objects.requireNonNull(scene.dateline()), clause.span(i));
      }
    }
    return null;
  }

  /** The most specific place that hangs on the trigger. */
  @Nullable Placed place(Clause clause, Trigger trigger, Set<String> parties, boolean anaphoric) {
    Placed stay = during(clause, trigger, parties);
    if (stay != null) {
      return stay;
    }
    int next = trigger.token() + 1;
    if (next < clause.size() && clause.word(next).equals("here")) {
      // 'reviewed the fighting at Mavinga in talks here'.
      Placed here = here(clause, trigger);
      if (here != null) {
        return here;
      }
    }
    @Nullable Placed best = null;
    int bestRank = Integer.MAX_VALUE;
    for (NameMention mention : scene.names.in(clause.sentence)) {
      if (mention.kind() != EntityKind.PLACE || mention.speaks()) {
        continue;
      }
      int first = clause.sentence.tokenAt(mention.span().start());
      int last = Attachment.last(clause, mention.span());
      if (first < 0 || last < 0) {
        continue;
      }
      EntityFound place = scene.entity(mention.entity());
      boolean isCountry = place.placeKind() == PlaceKind.COUNTRY;
      int head = Attachment.headOf(clause, first, last);
      if (!isLocative(clause, trigger, head, isCountry)
          || !Attachment.attached(clause, trigger, last, first)) {
        continue;
      }
      int owner = clause.head(head);
      boolean direct =
          trigger.tokens().contains(owner)
              || owner >= 0
                  && clause
                      .lemma(owner)
                      .matches("take|hold|place|occur|happen|begin|start|open|end");
      if (anaphoric && !direct) {
        continue;
      }
      int rank =
          specificity(place.placeKind()) * 100 + Math.min(99, Math.abs(first - trigger.token()));
      boolean isParty = parties.contains(mention.entity());
      if (rank < bestRank && !isParty) {
        best = new Placed(mention.entity(), mention.span());
        bestRank = rank;
      }
    }
    Placed where = where(clause, trigger, parties);
    boolean left = where != null && best != null && best.span().end() <= where.span().end();
    if (best != null && !left) {
      return best;
    }
    Placed there = where != null ? where : there(clause, trigger, parties);
    Placed visited = there != null ? there : visited(clause, parties);
    return visited != null ? visited : here(clause, trigger);
  }

  /**
   * 'Lind, who is visiting Bangkok, met Roy', 'Lind, in Bangkok for a conference, met Roy': where
   * one of them is, as the words behind his name say.
   */
  private @Nullable Placed visited(Clause clause, Set<String> parties) {
    for (NameMention mention : scene.names.in(clause.sentence)) {
      int first = clause.sentence.tokenAt(mention.span().start());
      if (mention.kind() != EntityKind.PLACE || first < 3 || parties.contains(mention.entity())) {
        continue;
      }
      boolean visiting =
          clause.word(first - 1).equals("visiting")
              && clause.word(first - 2).matches("is|was|are|were|currently")
              && isBehindParty(clause, first - 3, parties);
      boolean inside =
          clause.word(first - 1).equals("in")
              && clause.word(first - 2).equals(",")
              && isBehindParty(clause, first - 2, parties)
              && isPurpose(clause, Attachment.last(clause, mention.span()) + 1);
      if (visiting || inside) {
        return new Placed(mention.entity(), mention.span());
      }
    }
    return null;
  }

  /** 'called off a trip to Chad': the trip itself is told, and leads there. */
  @Nullable Placed destination(Clause clause, Trigger trigger) {
    if (!Words.VISIT_NOUNS.contains(Trigger.nounLemma(clause.lemma(trigger.token())))) {
      return null;
    }
    List<Integer> to = clause.phrases(Set.of(trigger.token()), Set.of("to"));
    for (int noun : to) {
      boolean one = clause.tree.children(noun, "conj").isEmpty();
      var place = scene.names.at(clause.sentence, noun).filter(m -> m.kind() == EntityKind.PLACE);
      if (place.isPresent() && one && to.size() == 1) {
        return new Placed(place.get().entity(), place.get().span());
      }
    }
    return null;
  }

  private static boolean isPurpose(Clause clause, int token) {
    return token < clause.size() && clause.word(token).matches("for|on|to|attending");
  }

  /**
   * Whether a name of a party, with its office, ends before this token: ', [the minister], who'.
   */
  private boolean isBehindParty(Clause clause, int token, Set<String> parties) {
    for (int i = token; i >= 0 && token - i <= 14; i--) {
      if (clause.isVerb(i)) {
        return false;
      }
      var person = scene.names.at(clause.sentence, i).filter(m -> m.kind() == EntityKind.PERSON);
      if (person.isPresent()) {
        return parties.contains(person.get().entity());
      }
    }
    return false;
  }

  /** 'visited Tripoli and saw Lind there': the last place named before. */
  private @Nullable Placed there(Clause clause, Trigger trigger, Set<String> parties) {
    int there = -1;
    for (int i = trigger.token() + 1; i < clause.size() && i - trigger.token() <= 12; i++) {
      there = clause.word(i).equals("there") && !clause.pos(i).equals("EX") ? i : there;
    }
    Placed last = null;
    for (NameMention mention : scene.names.in(clause.sentence)) {
      int end = clause.sentence.tokenAt(mention.span().end() - 1);
      boolean place = mention.kind() == EntityKind.PLACE && !mention.speaks();
      if (there >= 0 && place && end < trigger.token() && !parties.contains(mention.entity())) {
        last = new Placed(mention.entity(), mention.span());
      }
    }
    return last;
  }

  /** 'after a visit to Ouagadougou, during which he held talks': where the visit led. */
  private @Nullable Placed during(Clause clause, Trigger trigger, Set<String> parties) {
    for (int which = 2; which < trigger.token(); which++) {
      boolean relative =
          clause.word(which).equals("which") && clause.word(which - 1).matches("during|on|in");
      if (!relative || trigger.token() - which > 16) {
        continue;
      }
      for (NameMention mention : scene.names.in(clause.sentence)) {
        int first = clause.sentence.tokenAt(mention.span().start());
        int last = clause.sentence.tokenAt(mention.span().end() - 1);
        boolean visited =
            first > 1
                && last < which
                && which - last <= 3
                && clause.word(first - 1).matches("to|in|of")
                && Words.VISIT_NOUNS.contains(clause.lemma(first - 2));
        if (mention.kind() == EntityKind.PLACE && visited && !parties.contains(mention.entity())) {
          return new Placed(mention.entity(), mention.span());
        }
      }
    }
    return null;
  }

  /** 'leaves for Brasilia, where he will be received': the place that the clause stands behind. */
  private @Nullable Placed where(Clause clause, Trigger trigger, Set<String> parties) {
    int where = -1;
    for (int i = 1; i < trigger.token(); i++) {
      where = clause.word(i).equals("where") ? i : where;
    }
    if (where < 0 || trigger.token() - where > 16) {
      return null;
    }
    for (int i = where + 1; i < trigger.token(); i++) {
      if (clause.word(i).matches("[;:]")) {
        return null;
      }
    }
    Placed last = null;
    for (NameMention mention : scene.names.in(clause.sentence)) {
      int end = clause.sentence.tokenAt(mention.span().end() - 1);
      boolean before = end < where && where - end <= 4;
      int first = clause.sentence.tokenAt(mention.span().start());
      // 'to Brussels, [Belgium], where': the land only says where the city lies.
      boolean behindCity =
          last != null
              && first >= 2
              && clause.word(first - 1).equals(",")
              && last.span().end() == clause.span(first - 2).end()
              && scene.entity(mention.entity()).placeKind() == PlaceKind.COUNTRY;
      if (behindCity) {
        continue;
      }
      before |= end < where && where - end <= 7 && endsPlace(clause, end, where);
      if (mention.kind() == EntityKind.PLACE && before && !parties.contains(mention.entity())) {
        last = new Placed(mention.entity(), mention.span());
      }
    }
    return last;
  }

  /** Whether only a land and commas stand between a place and 'where'. */
  private static boolean endsPlace(Clause clause, int end, int where) {
    for (int i = end + 1; i < where; i++) {
      if (!clause.pos(i).matches(",|NNPS?|DT|POS")) {
        return false;
      }
    }
    return true;
  }

  private static int specificity(@Nullable PlaceKind kind) {
    if (kind == null) {
      return 2;
    }
    return switch (kind) {
      case FACILITY -> 0;
      case CITY -> 1;
      case OTHER -> 2;
      case REGION -> 3;
      case COUNTRY -> 4;
    };
  }

  private boolean isLocative(Clause clause, Trigger trigger, int head, boolean isCountry) {
    int above = clause.head(head);
    String marker = clause.tree.marker(head);
    if (above == trigger.token()
        && clause.is(head, "compound", "nmod:poss", "amod")
        && !isCountry) {
      return true;
    }
    if (above > head
        && clause.is(head, "compound", "nmod:poss")
        && Words.SITES.contains(clause.lemma(above).toLowerCase(java.util.Locale.ROOT))) {
      // 'at Orly Field', 'in a Brussels conference room': the noun of the site bears the
      // preposition.
      return isLocative(clause, trigger, above, false);
    }
    if (marker.equals("of") && above >= 0 && Words.SITES.contains(clause.lemma(above))) {
      return clause.tree.marker(above).equals("on") || isLocative(clause, trigger, above, false);
    }
    if (marker.equals("to") && above == trigger.token() && trigger.kind() == Trigger.Kind.HOST) {
      return true;
    }
    if (marker.equals("for")) {
      // 'leaves for Warsaw on Friday to hold talks'.
      return above >= 0
          && clause.isVerb(above)
          && clause.lemma(above).matches("leave|head|depart|set|sail|fly|bind");
    }
    if (AT.contains(marker)) {
      // 'to Paris' is a place of arrival and needs a verb or noun of moving; 'on Ukraine' is a
      // subject.
      int verb = clause.isVerb(above) ? above : clause.verbAbove(head);
      boolean moves =
          above >= 0
                  && (Words.MOVE.contains(clause.lemma(above))
                      || Words.VISIT_NOUNS.contains(clause.lemma(above)))
              || verb >= 0 && Words.MOVE.contains(clause.lemma(verb));
      if (marker.equals("to") || marker.equals("into")) {
        return moves && !clause.lemma(Math.max(0, above)).matches("way|route|journey");
      }
      if (isBecauseOf(clause, head)) {
        return false;
      }
      if (marker.equals("on")) {
        return false;
      }

      // 'discussed patrols in the Baltic Sea': wide waters and lands belong to what was discussed.
      boolean discussed =
          trigger.kind() == Trigger.Kind.DISCUSS
              && above >= 0
              && clause.is(above, "obj", "conj")
              && clause.pos(above).matches("NNS?")
              && above > trigger.token();
      if (discussed && isWide(clause, head)) {
        return false;
      }
      boolean onTopic =
          above >= 0
              && clause.isNoun(above)
              && !trigger.tokens().contains(above)
              && head > trigger.token()
              && clause.pos(above).matches("NNS?")
              && clause
                  .tree
                  .marker(above)
                  .matches("on|about|over|of|for|against|regarding|concerning")
              && !Words.SPELLS.contains(clause.lemma(above))
              && !Trigger.isEvent(Trigger.nounLemma(clause.lemma(above)));
      return !onTopic || isBesideTime(clause, head);
    }
    boolean visited =
        above >= 0
            && clause.is(head, "obj")
            && clause.lemma(above).matches("visit|tour|leave|reach");
    boolean within =
        above >= 0
            && clause.is(head, "appos", "nmod", "dep")
            && (isPlace(clause, above) || Words.SITES.contains(clause.lemma(above)))
            && isLocative(clause, trigger, above, false);
    return visited || within;
  }

  /** 'because of the funeral in Moscow': the place is that of the reason. */
  private static boolean isBecauseOf(Clause clause, int token) {
    int at = clause.head(token);
    for (int step = 0; step < 3 && at >= 0 && clause.isNoun(at); step++) {
      if (clause.hasChildWord(at, Set.of("because", "owing"))) {
        return true;
      }
      at = clause.head(at);
    }
    return false;
  }

  /** 'the security of sea lanes [in Oslo on Tuesday]': place and day are told of the verb. */
  private boolean isBesideTime(Clause clause, int token) {
    int next = token + 1;
    if (next < clause.size() && clause.word(next).equals("on")) {
      next++;
    }
    return next < clause.size()
        && scene.names.at(clause.sentence, next).isEmpty()
        && clause
            .word(next)
            .matches("(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow");
  }

  private boolean isWide(Clause clause, int token) {
    return scene
        .names
        .at(clause.sentence, token)
        .filter(mention -> mention.kind() == EntityKind.PLACE)
        .map(mention -> scene.entity(mention.entity()).placeKind())
        .filter(kind -> kind != PlaceKind.CITY && kind != PlaceKind.FACILITY)
        .isPresent();
  }

  /** The people named in a sentence, in text order. */
  List<NameMention> people(Clause clause) {
    return scene.names.in(clause.sentence).stream()
        .filter(mention -> mention.kind() == EntityKind.PERSON)
        .toList();
  }

  /** Whether a token is a day or a place. */
  boolean isCircumstance(Clause clause, int token) {
    return isPlace(clause, token)
        || scene.names.at(clause.sentence, token).isEmpty()
            && clause
                .word(token)
                .matches(
                    "(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|yesterday|.*\\d.*|january|february|march|april|may|june|july|august|september|october|november|december");
  }

  private boolean isPlace(Clause clause, int token) {
    return scene
        .names
        .at(clause.sentence, token)
        .filter(m -> m.kind() == EntityKind.PLACE)
        .isPresent();
  }
}
