package dev.readout.entity.extract.statement;

import static dev.readout.entity.extract.statement.Speakers.word;

import dev.readout.entity.extract.MeetingThread;
import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.Names;
import dev.readout.entity.extract.Telling;
import dev.readout.entity.language.Block;
import dev.readout.entity.language.Parses;
import dev.readout.entity.language.Reading;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.Claim;
import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.Polarity;
import dev.readout.entity.model.Span;
import dev.readout.entity.vocabulary.WordList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Finds what was agreed or pledged at a meeting, by whom, and what expressly was not.
 *
 * <pre>
 *   Both sides agreed [to reopen the crossing].         affirmed, of all who met
 *   Oslo pledged [to pay for the ferry].                affirmed, of one
 *   The talks did not include [the signing of a pact].  negated
 * </pre>
 */
public final class CommitmentFinder {
  private static final Set<String> PLEDGES =
      WordList.of("agree pledge commit vow promise undertake decide resolve");

  private static final Set<String> NOUNS =
      WordList.of(
          "agreement accord deal pact commitment commitments decision breakthrough consensus");

  /** Nouns for a pledge, whose infinitive or clause says what is pledged. */
  private static final Set<String> PLEDGE_NOUNS =
      WordList.of(
          """
          commitment commitments pledge pledges promise promises assurance assurances undertaking
          undertakings guarantee guarantees agreement accord deal pact understanding vow decision
          """);

  /** Verbs by which such a noun is given: 'gave assurances', 'reached an agreement'. */
  private static final Set<String> GIVES =
      WordList.of(
          """
          give make announce reach sign conclude offer repeat renew reaffirm reiterate receive
          secure obtain issue voice strike clinch finalize finalise adopt
          """);

  /** Verbs of a pledge to somebody: 'assured him that the road would stay open'. */
  private static final Set<String> ASSURES = WordList.of("assure guarantee");

  private static final Set<String> DECLINES = WordList.of("decline refuse fail");

  private static final Set<String> REACHES =
      WordList.of("reach sign conclude announce include produce make yield bring result achieve");

  private static final Set<String> GROUPS =
      WordList.of(
          "sides leaders ministers countries parties governments nations they presidents two diplomats");

  private static final Set<String> STOPS =
      WordList.of("while but although after before amid which according when whereas because");

  /** A commitment that goes on longer is a whole paragraph. */
  private static final int LONGEST = 45;

  /**
   * @param topics the topics of the article, so that a commitment can say what it is about
   * @return the claims of each meeting, by its key
   */
  public SequencedMap<String, List<Claim>> find(
      Reading reading, Names names, Parses parses, MeetingThread thread, List<EntityFound> topics) {
    Speakers speakers = new Speakers(reading, names, parses);
    SequencedMap<String, List<Claim>> found = new LinkedHashMap<>();
    for (Sentence sentence : reading.sentences()) {
      List<Telling> own = thread.of(sentence);
      List<Telling> about = own.isEmpty() ? carried(reading, names, thread, sentence) : own;
      boolean prose = sentence.block() == Block.PROSE || sentence.block() == Block.LIST;
      if (about.isEmpty() || !prose) {
        continue;
      }
      Telling telling = about.getFirst();
      for (int i = 0; i < sentence.size(); i++) {
        for (Found one : at(sentence, i, telling)) {
          List<String> parties = parties(sentence, one.verb(), telling, names, speakers);
          ClaimValue value =
              new ClaimValue.Commits(
                  one.span().in(reading.text()).replaceAll("\\s+", " "),
                  parties,
                  about(one.span(), topics));
          found
              .computeIfAbsent(telling.meeting(), key -> new ArrayList<>())
              .add(
                  new Claim(
                      value,
                      one.negated() ? Polarity.NEGATED : Polarity.AFFIRMED,
                      List.of(reading.evidence(one.span())),
                      List.of()));
        }
      }
    }
    return found;
  }

  /**
   * 'Estonia will supply pumps, Sepp promised', 'Under the agreement, …' behind the sentence that
   * tells the meeting: words of one who met, or of what was agreed there.
   */
  private static List<Telling> carried(
      Reading reading, Names names, MeetingThread thread, Sentence sentence) {
    if (sentence.index() == 0) {
      return List.of();
    }
    Sentence before = reading.sentence(sentence.index() - 1);
    List<Telling> told = thread.of(before);
    if (told.isEmpty() || before.paragraph() != sentence.paragraph()) {
      return List.of();
    }
    boolean promised = false;
    for (int i = Math.max(1, sentence.size() - 4); i < sentence.size(); i++) {
      Optional<NameMention> speaker = names.at(sentence, i - 1);
      promised |=
          PLEDGES.contains(sentence.token(i).lemma().toLowerCase(Locale.ROOT))
              && toldBefore(sentence, i).isPresent()
              && speaker
                  .filter(one -> told.getFirst().participants().contains(one.entity()))
                  .isPresent();
    }
    return promised || underAgreement(sentence) ? told : List.of();
  }

  private record Found(int verb, Span span, boolean negated) {}

  private static List<Found> at(Sentence sentence, int i, Telling telling) {
    String lemma = sentence.token(i).lemma().toLowerCase(Locale.ROOT);
    boolean verb = sentence.token(i).isVerb();
    boolean negated = negated(sentence, i);
    int start = -1;
    boolean denied = negated;
    if (verb && PLEDGES.contains(lemma)) {
      start = complement(sentence, i, lemma);
      if (start < 0 && !negated) {
        Optional<Span> told = toldBefore(sentence, i);
        if (told.isPresent()) {
          return List.of(new Found(i, told.get(), false));
        }
      }
    } else if (verb && ASSURES.contains(lemma) && !negated) {
      start = assured(sentence, i);
    } else if (PLEDGE_NOUNS.contains(word(sentence, i)) && given(sentence, i)) {
      start = nounComplement(sentence, i);
    } else if (verb && DECLINES.contains(lemma) && word(sentence, i + 1).equals("to") && !negated) {
      start = i + 1;
      denied = true;
    } else if (verb && REACHES.contains(lemma) && negated) {
      start = passiveSubject(sentence, i).orElse(i + 1);
    } else if (verb && lemma.equals("rule") && word(sentence, i + 1).equals("out")) {
      start = i + 2;
      denied = true;
    } else if (word(sentence, i).equals("will")
        && telling.status() == MeetingStatus.HELD
        && (groupBefore(sentence, i) || underAgreement(sentence))) {
      start = underAgreement(sentence) ? subjectStart(sentence, i) : i;
    } else if (NOUNS.contains(word(sentence, i)) && noBefore(sentence, i)) {
      return List.of(new Found(i, sentence.span(i, end(sentence, i)), true));
    }
    if (start < 0 || start >= sentence.size() || !letter(sentence, start)) {
      return List.of();
    }
    int last = end(sentence, start);
    return last <= start ? List.of() : List.of(new Found(i, sentence.span(start, last), denied));
  }

  private static boolean letter(Sentence sentence, int i) {
    return Character.isLetterOrDigit(sentence.token(i).text().charAt(0));
  }

  /** Where the agreed thing begins: at 'to', behind 'that' or 'on'. */
  private static int complement(Sentence sentence, int verb, String lemma) {
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + 9); i++) {
      String word = word(sentence, i);
      if (word.equals("to")) {
        boolean infinitive =
            sentence.token(Math.min(i + 1, sentence.size() - 1)).pos().startsWith("VB");
        return infinitive || lemma.equals("commit") ? i : -1;
      }
      if (word.equals("that")) {
        return i + 1;
      }
      if ((word.equals("on") || word.equals("upon")) && i == verb + 1 && lemma.equals("agree")) {
        return i + 1;
      }
      if (lemma.matches("pledge|promise")
          && i == verb + 1
          && (sentence.token(i).isNoun() || sentence.token(i).pos().matches("CD|JJ|DT|\\$"))) {
        return i;
      }
      if (sentence.token(i).isVerb() || Set.of(".", ";", "and", ":").contains(word)) {
        return -1;
      }
    }
    return -1;
  }

  /** 'Estonia will [supply 40 pumps], Sepp promised': the pledge stands before its verb. */
  private static Optional<Span> toldBefore(Sentence sentence, int verb) {
    boolean finite = sentence.token(verb).pos().matches("VBD|VBP|VBN");
    int comma = verb - 1;
    while (comma > Math.max(0, verb - 7) && !word(sentence, comma).equals(",")) {
      if (sentence.token(comma).isVerb()) {
        return Optional.empty();
      }
      comma--;
    }
    boolean ends = verb >= sentence.size() - 2 || word(sentence, verb + 1).matches("[.;]|on|in|at");
    if (!finite || !ends || !word(sentence, comma).equals(",")) {
      return Optional.empty();
    }
    for (int i = comma - 1; i >= Math.max(0, comma - 30); i--) {
      boolean modal =
          word(sentence, i).matches("will|would|shall")
              || word(sentence, i).matches("is|are") && word(sentence, i + 1).equals("to");
      if (modal && i + 2 < comma) {
        boolean infinitive = !word(sentence, i).matches("will|would|shall");
        boolean each = word(sentence, i + 1).matches("each|both|also|jointly");
        return Optional.of(sentence.span(infinitive || !each ? i + 1 : i + 2, comma - 1));
      }
      if (word(sentence, i).matches("[;:“”\"]")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** 'Assured Radebe that the rebels would leave': a clause of what will be. */
  private static int assured(Sentence sentence, int verb) {
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + 9); i++) {
      if (word(sentence, i).equals("that")) {
        return future(sentence, i + 1) ? i + 1 : -1;
      }
      if (sentence.token(i).isVerb() || word(sentence, i).matches("[.;:,]")) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean future(Sentence sentence, int from) {
    for (int i = from; i < Math.min(sentence.size(), from + 12); i++) {
      if (word(sentence, i).matches("will|would|shall|wo|'ll|'d")) {
        return true;
      }
      if (sentence.token(i).pos().matches("VBD|VBZ|VBP")) {
        return false;
      }
    }
    return false;
  }

  /** 'Announced a joint commitment': a verb of giving before the noun, and nothing between. */
  private static boolean given(Sentence sentence, int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - 6); i--) {
      if (sentence.token(i).isVerb() && !sentence.token(i).pos().matches("VBN|VBG")) {
        String lemma = sentence.token(i).lemma().toLowerCase(Locale.ROOT);
        return GIVES.contains(lemma) && !negated(sentence, i);
      }
      if (word(sentence, i).matches("no|without|[,;:]")) {
        return false;
      }
    }
    return false;
  }

  /** Behind the noun: 'to halve the tolls', 'that the border would stay open'. */
  private static int nounComplement(Sentence sentence, int noun) {
    String next = word(sentence, noun + 1);
    if (next.equals("to") && noun + 2 < sentence.size()) {
      return sentence.token(noun + 2).pos().equals("VB") ? noun + 1 : -1;
    }
    return next.equals("that") && future(sentence, noun + 2) ? noun + 2 : -1;
  }

  /** 'Under the agreement, Austria will pay for the bridge'. */
  private static boolean underAgreement(Sentence sentence) {
    return word(sentence, 0).equals("under")
        && (NOUNS.contains(word(sentence, 2))
            || PLEDGE_NOUNS.contains(word(sentence, 2))
            || word(sentence, 2).matches("plan|treaty|arrangement|memorandum|protocol"));
  }

  /** The first token of the subject of 'will': behind the comma or the 'and' before it. */
  private static int subjectStart(Sentence sentence, int will) {
    int at = will;
    while (at > 0 && !word(sentence, at - 1).matches(",|and|while|;")) {
      at--;
    }
    return at;
  }

  private static int end(Sentence sentence, int start) {
    int last = start;
    for (int i = start; i < Math.min(sentence.size(), start + LONGEST); i++) {
      String word = word(sentence, i);
      if (i > start
          && (STOPS.contains(word)
              || Set.of(".", ";", ":", "?", "!", "”", "\"", "''").contains(word))) {
        break;
      }
      if (i > start && word.equals(",") && clauseBehind(sentence, i)) {
        break;
      }
      if (i > start
          && word.equals("and")
          && sentence.token(Math.min(i + 1, sentence.size() - 1)).pos().equals("VBD")) {
        break;
      }
      if (letter(sentence, i)) {
        last = i;
      }
    }
    return last;
  }

  /** ', Lind said' and ', with both sides …' end the pledge; ', ports and roads' does not. */
  private static boolean clauseBehind(Sentence sentence, int comma) {
    for (int i = comma + 1; i < Math.min(sentence.size(), comma + 8); i++) {
      String pos = sentence.token(i).pos();
      if (pos.equals("VBD") || pos.equals("VBZ")) {
        return true;
      }
      if (Set.of(",", "and", ".").contains(word(sentence, i))) {
        return false;
      }
    }
    return word(sentence, comma + 1).equals("with")
        || sentence.token(Math.min(comma + 1, sentence.size() - 1)).pos().equals("VBG");
  }

  private static boolean negated(Sentence sentence, int i) {
    for (int j = i - 1; j >= Math.max(0, i - 4); j--) {
      if (Set.of("not", "n't", "never", "n’t").contains(word(sentence, j))) {
        return !word(sentence, j + 1).equals("only");
      }
      if (Set.of(",", ";", "and", "but").contains(word(sentence, j))) {
        return false;
      }
    }
    return false;
  }

  private static boolean noBefore(Sentence sentence, int noun) {
    for (int j = noun - 1; j >= Math.max(0, noun - 3); j--) {
      if (word(sentence, j).equals("no") || word(sentence, j).equals("without")) {
        return true;
      }
      if (!sentence.token(j).pos().startsWith("JJ") && !sentence.token(j).isNoun()) {
        return false;
      }
    }
    return false;
  }

  /** 'The agreement was not signed': what was not done stands before. */
  private static Optional<Integer> passiveSubject(Sentence sentence, int verb) {
    boolean passive = false;
    for (int j = verb - 1; j >= Math.max(0, verb - 4); j--) {
      passive |= sentence.token(j).lemma().equals("be");
    }
    if (!passive) {
      return Optional.empty();
    }
    for (int j = verb - 1; j >= 0; j--) {
      if (sentence.token(j).isNoun()) {
        while (j > 0
            && (sentence.token(j - 1).isNoun() || sentence.token(j - 1).pos().startsWith("JJ"))) {
          j--;
        }
        return Optional.of(j);
      }
    }
    return Optional.empty();
  }

  private static boolean groupBefore(Sentence sentence, int verb) {
    for (int j = verb - 1; j >= Math.max(0, verb - 3); j--) {
      if (GROUPS.contains(word(sentence, j))) {
        return true;
      }
    }
    return false;
  }

  /** All who met, when a plural or the meeting itself is the subject; else the one who is. */
  private static List<String> parties(
      Sentence sentence, int verb, Telling telling, Names names, Speakers speakers) {
    boolean group = false;
    List<String> named = new ArrayList<>();
    for (int j = verb - 1; j >= 0; j--) {
      String word = word(sentence, j);
      group |= GROUPS.contains(word) || word.equals("both");
      Optional<NameMention> mention = names.at(sentence, j);
      if (mention.isPresent() && !named.contains(mention.get().entity())) {
        named.addFirst(mention.get().entity());
      }
      if (Set.of(";", ".").contains(word)) {
        break;
      }
    }
    if (!group) {
      Optional<String> subject = speakers.subjectOf(sentence, verb);
      List<String> met = named.stream().filter(telling.participants()::contains).toList();
      boolean several = met.size() > 1 && subject.filter(met::contains).isPresent();
      if (several) {
        return met;
      }
      if (subject.isPresent()) {
        return List.of(subject.get());
      }
      for (NameMention mention : names.in(sentence)) {
        int token = sentence.tokenAt(mention.span().start());
        if (mention.kind() == EntityKind.PLACE && token >= 0 && token < verb && verb - token <= 3) {
          return List.of(mention.entity());
        }
      }
    }
    return telling.participants();
  }

  private static List<String> about(Span span, List<EntityFound> topics) {
    return topics.stream()
        .filter(topic -> topic.mentions().stream().anyMatch(one -> span.contains(one.span())))
        .map(EntityFound::key)
        .toList();
  }
}
