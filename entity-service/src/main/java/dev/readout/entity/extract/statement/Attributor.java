package dev.readout.entity.extract.statement;

import static dev.readout.entity.extract.statement.Speakers.word;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.Names;
import dev.readout.entity.language.Dependencies;
import dev.readout.entity.language.Parses;
import dev.readout.entity.language.Reading;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who speaks a quotation: the subject of the verb of saying beside it, in its own sentence or
 * in the few words that follow it; failing that, whoever spoke just before.
 */
final class Attributor {
  /** 'Smith asked.' behind a quotation that ends its own sentence. */
  private static final int TAG_TOKENS = 14;

  private final Reading reading;
  private final Names names;
  private final Speakers speakers;
  private final Parses parses;
  private final List<Quotation> quotations;

  Attributor(
      Reading reading, Names names, Speakers speakers, Parses parses, List<Quotation> quotations) {
    this.reading = reading;
    this.names = names;
    this.speakers = speakers;
    this.parses = parses;
    this.quotations = quotations;
  }

  Optional<String> speaker(
      Quotation quotation, @Nullable Quotation before, @Nullable String lastSpeaker) {
    return beside(quotation).or(() -> carried(quotation, before, lastSpeaker));
  }

  /** Whether a verb of saying stands beside the quotation, so that a fragment may be trusted. */
  boolean close(Quotation quotation) {
    return beside(quotation).isPresent();
  }

  private Optional<String> beside(Quotation quotation) {
    Optional<Sentence> opening = reading.sentenceAt(quotation.inner().start());
    Optional<Sentence> ending = reading.sentenceAt(quotation.inner().end() - 1);
    if (opening.isEmpty() || ending.isEmpty()) {
      return Optional.empty();
    }
    Sentence tail = ending.get();
    int after = tokenFrom(tail, quotation.outer().end());
    Optional<String> behind = after < tail.size() ? behind(tail, after) : Optional.empty();
    if (behind.isPresent()) {
      return behind;
    }
    Optional<String> tag = tag(quotation, tail, after);
    if (tag.isPresent()) {
      return tag;
    }
    return before(opening.get(), quotation);
  }

  /** '," said Lind', '," the minister told reporters', ', according to Lind'. */
  private Optional<String> behind(Sentence sentence, int after) {
    int end = sentence.size();
    for (Quotation other : quotations) {
      int open = sentence.tokenAt(other.outer().start());
      if (open > after) {
        end = Math.min(end, open);
      }
    }
    for (int i = after; i < Math.min(end, after + 22); i++) {
      if (word(sentence, i).equals("according") && word(sentence, i + 1).equals("to")) {
        return nameFrom(sentence, i + 2, end);
      }
      if (quotedAs(sentence, i)) {
        return quoted(sentence, i, after);
      }
      if (word(sentence, i).equals("as") && word(sentence, i + 1).matches("\\p{L}.*")) {
        Optional<String> put = asHePutIt(sentence, i, end);
        if (put.isPresent()) {
          return put;
        }
      }
      boolean participle = sentence.token(i).pos().equals("VBG");
      if (says(sentence, i, false) && !participle && leads(sentence, after, i)) {
        return subject(sentence, i, after, end);
      }
    }
    return Optional.empty();
  }

  /** 'Was quoted as saying', 'quoted Moriyama as saying': it is not the one who quotes. */
  private static boolean quotedAs(Sentence sentence, int i) {
    if (!word(sentence, i).matches("quoted|cited|quotes|quoting")) {
      return false;
    }
    for (int j = i + 1; j < Math.min(sentence.size() - 1, i + 8); j++) {
      if (word(sentence, j).equals("as")) {
        return word(sentence, j + 1).matches("saying|telling|stating|warning|adding");
      }
    }
    return false;
  }

  /** Whom somebody quotes as saying it: the subject of the passive, else the object. */
  private Optional<String> quoted(Sentence sentence, int verb, int from) {
    boolean passive = word(sentence, verb - 1).matches("was|were|is|been|also");
    return passive
        ? nearestBefore(sentence, verb - 1, from)
        : nameFrom(sentence, verb + 1, sentence.size());
  }

  /** '", as Lind put it': a verb of putting that says. */
  private Optional<String> asHePutIt(Sentence sentence, int as, int end) {
    for (int i = as + 1; i < Math.min(end - 1, as + 9); i++) {
      if (word(sentence, i).matches("put|puts|phrased") && word(sentence, i + 1).equals("it")) {
        return nameFrom(sentence, as + 1, i);
      }
    }
    return Optional.empty();
  }

  /** Whether only the speaker stands between the quotation and the verb. */
  private static boolean leads(Sentence sentence, int from, int verb) {
    for (int i = from; i < verb; i++) {
      String pos = sentence.token(i).pos();
      if (pos.equals("VBD")
          || pos.equals("VBZ")
          || pos.equals("MD")
          || word(sentence, i).equals("that")) {
        return Set.of("who", "which").contains(word(sentence, i - 1))
            || word(sentence, i - 2).equals("who");
      }
    }
    return true;
  }

  /** A short sentence behind the quotation that only says who spoke: '"Why now?" Lind asked.' */
  private Optional<String> tag(Quotation quotation, Sentence tail, int after) {
    boolean ends = after >= tail.size();
    int next = tail.index() + 1;
    if (!ends || next >= reading.sentences().size()) {
      return Optional.empty();
    }
    Sentence sentence = reading.sentence(next);
    boolean sameParagraph = sentence.paragraph() == tail.paragraph();
    if (!sameParagraph || sentence.size() > TAG_TOKENS || quotedIn(sentence)) {
      return Optional.empty();
    }
    for (int i = 0; i < Math.min(7, sentence.size()); i++) {
      if (says(sentence, i, false)) {
        boolean clause =
            i + 1 < sentence.size()
                && Set.of("that", "it", "the", "he", "she", "they").contains(word(sentence, i + 1));
        return clause ? Optional.empty() : subject(sentence, i, 0, sentence.size());
      }
    }
    return Optional.empty();
  }

  private boolean quotedIn(Sentence sentence) {
    return quotations.stream().anyMatch(one -> one.outer().overlaps(sentence.span()));
  }

  /** 'Lind said: "', 'Lind told reporters that the plan was "', 'According to Lind, "'. */
  private Optional<String> before(Sentence sentence, Quotation quotation) {
    int open = tokenFrom(sentence, quotation.outer().start());
    for (int i = open - 1; i >= 0; i--) {
      if (inOther(sentence, i, quotation)) {
        continue;
      }
      int citing = i;
      boolean cited = word(sentence, i).equals("saying") && word(sentence, i - 1).equals("as");
      while (cited && citing > Math.max(0, i - 9) && !quotedAs(sentence, citing)) {
        citing--;
      }
      if (cited && quotedAs(sentence, citing)) {
        return quoted(sentence, citing, 0);
      }
      if (word(sentence, i).equals("of") && word(sentence, i - 1).equals("words")) {
        return nameFrom(sentence, i + 1, open); // 'in the words of Radebe'
      }
      if (says(sentence, i, true)) {
        int verb = i;
        Optional<String> subject =
            subject(sentence, i, 0, open).or(() -> inverted(sentence, verb, open));
        if (subject.isPresent()) {
          return subject;
        }
      }
      if (word(sentence, i).equals("to") && word(sentence, i - 1).equals("according")) {
        return nameFrom(sentence, i + 1, open);
      }
    }
    // 'Lind: "We are ready."', 'Lind, in a post on X: "We are ready."'
    if (open >= 2 && word(sentence, open - 1).equals(":")) {
      Optional<String> labelled = label(sentence, open - 2, quotation);
      if (labelled.isPresent()) {
        return labelled;
      }
    }
    // A fragment with its verb behind: 'The deal is "a gift to the region", Lind said' was handled.
    for (int i = tokenFrom(sentence, quotation.outer().end()); i < sentence.size(); i++) {
      if (!inOther(sentence, i, quotation)
          && says(sentence, i, false)
          && word(sentence, i - 1).matches("\\p{L}.*")) {
        return subject(sentence, i, 0, sentence.size());
      }
    }
    return Optional.empty();
  }

  /** The last person or body named before the colon, with no verb between. */
  private Optional<String> label(Sentence sentence, int colon, Quotation quotation) {
    for (int i = colon; i >= Math.max(0, colon - 9); i--) {
      if (inOther(sentence, i, quotation)
          || sentence.token(i).isVerb()
          || word(sentence, i).equals(";")) {
        return Optional.empty();
      }
      Optional<NameMention> mention = names.at(sentence, i);
      boolean speaker = mention.isPresent() && mention.get().kind() != EntityKind.PLACE;
      if (speaker && (i == colon || mention.get().kind() == EntityKind.PERSON)) {
        return mention.map(NameMention::entity);
      }
    }
    return Optional.empty();
  }

  /** '"We came to listen," said Saleh, "and not to teach."' */
  private Optional<String> inverted(Sentence sentence, int verb, int open) {
    boolean noun = verb + 1 < open && !Set.of("that", "to", ",").contains(word(sentence, verb + 1));
    return noun ? nameFrom(sentence, verb + 1, open) : Optional.empty();
  }

  private boolean inOther(Sentence sentence, int token, Quotation own) {
    int start = sentence.token(token).span().start();
    for (Quotation other : quotations) {
      if (other != own && other.outer().start() <= start && start < other.outer().end()) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(Sentence sentence, int i, boolean alsoNames) {
    if (!sentence.token(i).isVerb()) {
      return false;
    }
    String lemma = sentence.token(i).lemma().toLowerCase(Locale.ROOT);
    return SpeechWords.SAYS.contains(lemma) || alsoNames && SpeechWords.NAMES.contains(lemma);
  }

  /** The subject of a verb of saying, before it or, behind a quotation, after it. */
  private Optional<String> subject(Sentence sentence, int verb, int from, int to) {
    boolean inverted = from > 0 && verb == firstWord(sentence, from);
    if (inverted) {
      Optional<String> behind = nameFrom(sentence, verb + 1, to);
      if (behind.isPresent()) {
        return behind;
      }
    }
    Optional<String> parsed = speakers.subjectOf(sentence, verb);
    if (parsed.isPresent()) {
      return parsed;
    }
    return nearestBefore(sentence, verb, from);
  }

  private static int firstWord(Sentence sentence, int from) {
    int i = from;
    while (i < sentence.size() && !Character.isLetterOrDigit(sentence.token(i).text().charAt(0))) {
      i++;
    }
    return i;
  }

  private Optional<String> nearestBefore(Sentence sentence, int verb, int from) {
    for (int i = verb - 1; i >= Math.max(from, verb - 12); i--) {
      Optional<NameMention> mention = names.at(sentence, i);
      if (mention.isPresent()
          && (mention.get().kind() != EntityKind.PLACE || mention.get().speaks())) {
        return mention.map(NameMention::entity);
      }
      if (Set.of("he", "she").contains(word(sentence, i))) {
        return speakers.resolve(sentence, i, parses.of(sentence));
      }
      if (sentence.token(i).isVerb() && !sentence.token(i).pos().equals("VBG")
          || Set.of("they", "it", "we", "officials", "sources").contains(word(sentence, i))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * The speaker whom a noun phrase from here on names: a person in it, else a body, else a role.
   */
  private Optional<String> nameFrom(Sentence sentence, int from, int to) {
    Dependencies tree = parses.of(sentence);
    List<NameMention> others = new ArrayList<>();
    for (int i = from; i < Math.min(to, from + 18); i++) {
      String word = word(sentence, i);
      Optional<NameMention> mention = names.at(sentence, i);
      if (mention.isPresent() && mention.get().kind() == EntityKind.PERSON) {
        boolean owner =
            others.isEmpty()
                && Set.of("for", "of", "to", "by").contains(word(sentence, i - 1))
                && i > from;
        if (!owner) {
          return mention.map(NameMention::entity);
        }
        others.add(mention.get());
      }
      mention.ifPresent(others::add);
      if (Set.of("he", "she").contains(word)) {
        return speakers.resolve(sentence, i, tree);
      }
      if (sentence.token(i).isVerb()
          || Set.of(".", ";", ":", "in", "on", "at", "when", "after", "during").contains(word)) {
        break;
      }
    }
    for (int i = from; i < Math.min(to, from + 8); i++) {
      if (sentence.token(i).isNoun() && !nounFollows(sentence, i)) {
        Optional<String> role = speakers.resolve(sentence, i, tree);
        if (role.isPresent()) {
          return role;
        }
        break;
      }
    }
    return others.stream()
        .filter(one -> one.kind() == EntityKind.ORGANIZATION || one.speaks())
        .map(NameMention::entity)
        .findFirst();
  }

  private static boolean nounFollows(Sentence sentence, int i) {
    return i + 1 < sentence.size() && sentence.token(i + 1).isNoun();
  }

  /** A quotation without a verb of its own goes on from the one before it. */
  private Optional<String> carried(
      Quotation quotation, @Nullable Quotation before, @Nullable String lastSpeaker) {
    Optional<Sentence> opening = reading.sentenceAt(quotation.inner().start());
    if (opening.isEmpty()) {
      return Optional.empty();
    }
    Sentence sentence = opening.get();
    boolean startsSentence = quotation.outer().start() <= sentence.span().start();
    if (!startsSentence) {
      return Optional.empty();
    }
    if (before != null && lastSpeaker != null) {
      Optional<Sentence> earlier = reading.sentenceAt(before.inner().end() - 1);
      if (earlier.isPresent()
          && sentence.paragraph() - earlier.get().paragraph() <= 1
          && !otherPersonBetween(before, quotation, lastSpeaker)) {
        return Optional.of(lastSpeaker);
      }
    }
    // 'Lind said on Monday that the plan had failed.' / '"We need another."'
    for (int index = sentence.index() - 1; index >= Math.max(0, sentence.index() - 2); index--) {
      Sentence earlier = reading.sentence(index);
      if (sentence.paragraph() - earlier.paragraph() > 1) {
        break;
      }
      for (int i = 0; i < earlier.size(); i++) {
        if (says(earlier, i, false)) {
          Optional<String> subject = speakers.subjectOf(earlier, i);
          if (subject.isPresent()) {
            return subject;
          }
        }
      }
    }
    boolean own =
        sentence.index() > 0
            && reading.sentence(sentence.index() - 1).paragraph() != sentence.paragraph();
    return own && quotation.words(reading.text()) > 5
        ? speakers.subjectPerson(reading.sentence(sentence.index() - 1))
        : Optional.empty();
  }

  private boolean otherPersonBetween(Quotation before, Quotation quotation, String speaker) {
    int from = before.outer().end();
    int to = quotation.outer().start();
    return names.mentions().stream()
        .anyMatch(
            one ->
                one.kind() == EntityKind.PERSON
                    && one.span().start() >= from
                    && one.span().end() <= to
                    && !one.entity().equals(speaker));
  }

  /** The first token that does not end before this offset; the sentence's size if all do. */
  private static int tokenFrom(Sentence sentence, int offset) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).span().start() >= offset) {
        return i;
      }
    }
    return sentence.size();
  }
}
