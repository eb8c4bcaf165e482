package dev.readout.entity.extract.topic;

import static dev.readout.entity.extract.topic.Stretch.pos;
import static dev.readout.entity.extract.topic.Stretch.word;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.Names;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.vocabulary.TopicTaxonomy;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a topic out of its wrapping and refuses what is none.
 *
 * <pre>
 *   the importance of a free press         ->  free press
 *   on ways to boost trade                 ->  boost trade
 *   a range of issues                      ->  nothing
 * </pre>
 */
final class PhraseCleaner {
  /** A longer phrase is cut where its second half begins. */
  private static final int MAX_WORDS = 18;

  private static final Set<String> CUTS =
      Set.of("in", "on", "for", "to", "with", "by", "through", "from", "under", "that");

  private final Names names;
  private final TopicTaxonomy taxonomy;

  PhraseCleaner(Names names, TopicTaxonomy taxonomy) {
    this.names = names;
    this.taxonomy = taxonomy;
  }

  Optional<Stretch> clean(Stretch raw) {
    Stretch at = raw;
    for (int round = 0; round < 8; round++) {
      Optional<Stretch> trimmed = trim(at);
      if (trimmed.isEmpty()) {
        return Optional.empty();
      }
      if (taxonomy.says(TopicName.of(trimmed.get()))) {
        return trimmed;
      }
      Stretch unwrapped = unwrap(trimmed.get());
      if (unwrapped.equals(at)) {
        break;
      }
      at = unwrapped;
    }
    Stretch kept = trim(shorten(at)).orElse(at);
    return isTopic(kept) ? Optional.of(kept) : Optional.empty();
  }

  private static Stretch shorten(Stretch raw) {
    if (raw.size() <= MAX_WORDS) {
      return raw;
    }
    for (int i = raw.first() + 4; i <= raw.last(); i++) {
      if (CUTS.contains(word(raw.sentence(), i)) && i - raw.first() >= MAX_WORDS - 5) {
        return raw.to(i - 1);
      }
    }
    return raw.to(raw.first() + MAX_WORDS - 1);
  }

  private static Optional<Stretch> trim(Stretch raw) {
    Sentence sentence = raw.sentence();
    int first = raw.first();
    int last = raw.last();
    while (first <= last && (leads(sentence, first, last))) {
      first++;
    }
    while (last >= first
        && (PhraseWords.TRAILING_JUNK.contains(word(sentence, last))
                && !abbreviation(sentence, last)
            || pos(sentence, last).startsWith("RB")
            || !Character.isLetterOrDigit(sentence.token(last).text().charAt(0))
                && !closes(sentence, last))) {
      last--;
    }
    return first > last ? Optional.empty() : Optional.of(new Stretch(sentence, first, last));
  }

  private static boolean closes(Sentence sentence, int i) {
    return word(sentence, i).equals(")") || word(sentence, i).equals("-rrb-");
  }

  private static boolean abbreviation(Sentence sentence, int i) {
    return sentence.token(i).text().matches("[A-Z]{2,}");
  }

  private static boolean leads(Sentence sentence, int i, int last) {
    String word = word(sentence, i);
    String pos = pos(sentence, i);
    if (!Character.isLetterOrDigit(sentence.token(i).text().charAt(0))) {
      return true;
    }
    if (abbreviation(sentence, i) && !pos.equals("DT")) {
      return false;
    }
    boolean degree =
        PhraseWords.DEGREES.contains(word)
            && pos.matches("JJ[RS]?|VBG|VBN")
            && i < last
            && pos(sentence, i + 1).matches("NNP?S?|JJ|VBG|VBN");
    return PhraseWords.LEADING_JUNK.contains(word)
        || degree
        || pos.equals("RB") && i < last
        || pos.equals("PRP$")
        || pos.equals("CD")
            && i < last
            && !word(sentence, i + 1).startsWith("-")
            && word.matches("two|three|four|five|six|seven|eight|nine|ten")
            && !name(sentence, i);
  }

  /** 'Five Power Defence Arrangements' is a name. */
  private static boolean name(Sentence sentence, int i) {
    return i > 0
        && Character.isUpperCase(sentence.token(i).text().charAt(0))
        && Character.isUpperCase(sentence.token(i + 1).text().charAt(0));
  }

  /** 'issue of X' -> 'X', 'ways to V X' -> 'V X', and 'strengthen X' -> 'X'. */
  private static Stretch unwrap(Stretch at) {
    Sentence sentence = at.sentence();
    int head = owner(at);
    while (head < at.last()
        && (pos(sentence, head).startsWith("JJ")
            || pos(sentence, head).equals("VBN")
            || pos(sentence, head).equals("VBG")
                && PhraseWords.HOLLOW.contains(word(sentence, head + 1)))) {
      head++;
    }
    // 'Plans to implement the timetable' -> 'implement the timetable'.
    boolean intent =
        PhraseWords.INTENTS.contains(word(sentence, head))
            && word(sentence, head + 1).equals("to")
            && pos(sentence, head + 2).equals("VB")
            && head + 2 < at.last();
    if (intent) {
      return at.from(head + 2);
    }
    if (PhraseWords.HOLLOW.contains(word(sentence, head))
        && head + 1 < at.last()
        && !(PhraseWords.KEPT_HEADS.contains(word(sentence, head)))) {
      int next = head + 1;
      while (next < at.last() && PhraseWords.LINKS.contains(word(sentence, next))) {
        next++;
      }
      if (next > head + 1 && !leavesTooLittle(at.from(next))) {
        return at.from(next);
      }
    }
    if (Acts.isAct(sentence, at.first()) && at.size() > 1) {
      return at.from(at.first() + 1);
    }
    return at;
  }

  /** 'The full range of pressing issues' says more than 'pressing issues'. */
  private static boolean leavesTooLittle(Stretch rest) {
    boolean telling = false;
    for (int i = rest.first(); i <= rest.last(); i++) {
      String word = word(rest.sentence(), i);
      if (rest.token(i).isNoun() && !PhraseWords.EMPTY.contains(word)) {
        return false;
      }
      telling |= PhraseWords.TELLING.contains(word);
    }
    return telling;
  }

  /** The first token behind a leading owner: "Chile's | commitment to reform". */
  private static int owner(Stretch at) {
    for (int i = at.first() + 1; i < Math.min(at.last(), at.first() + 4); i++) {
      if (pos(at.sentence(), i).equals("POS")) {
        return i + 1;
      }
    }
    return at.first();
  }

  private boolean isTopic(Stretch at) {
    Sentence sentence = at.sentence();
    boolean noun = false;
    boolean full = false;
    boolean telling = false;
    boolean person = true;
    for (int i = at.first(); i <= at.last(); i++) {
      String word = word(sentence, i);
      boolean isNoun = sentence.token(i).isNoun();
      noun |= isNoun;
      boolean content = isNoun || pos(sentence, i).startsWith("JJ") || sentence.token(i).isVerb();
      Optional<NameMention> mention = names.at(sentence, i);
      boolean isPerson = mention.isPresent() && mention.get().kind() == EntityKind.PERSON;
      person &= isPerson || !content;
      if (isNoun && !PhraseWords.EMPTY.contains(word)) {
        full = true;
      }
      telling |= PhraseWords.TELLING.contains(word);
    }
    if (!noun || person) {
      return false;
    }
    return full || telling && at.size() > 1;
  }
}
