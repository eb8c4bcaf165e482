package dev.readout.entity.extract.statement;

import static dev.readout.entity.extract.statement.Speakers.word;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.Names;
import dev.readout.entity.language.Reading;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.Claim.AttributionHop;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.PlaceKind;
import dev.readout.entity.vocabulary.Nationalities;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the phrase that names a source, at a known place of a sentence.
 *
 * <pre>
 *   a statement from [the Turkish Foreign Ministry]     a body that the article names
 *   [Iraqi radio] said                                  a common noun with a people before it
 *   [two officials] said                                nobody in particular: no capital letter
 * </pre>
 */
final class SourceReader {
  /** Where the phrase of a source ends when nothing has been named yet. */
  private static final Set<String> ENDS = Set.of(",", ".", ";", ":", "that", "on", "in", "and");

  private final Reading reading;
  private final Names names;
  private final SourceWords words;
  private final Nationalities nationalities;

  SourceReader(Reading reading, Names names, SourceWords words, Nationalities nationalities) {
    this.reading = reading;
    this.names = names;
    this.words = words;
    this.nationalities = nationalities;
  }

  /**
   * The body, person or, failing both, the noun phrase from this token on.
   *
   * @param loosely whether a person or a common noun may be the source
   */
  Optional<AttributionHop> from(Sentence sentence, int from, boolean loosely) {
    int last = -1;
    for (int i = from; i < Math.min(sentence.size(), from + 9); i++) {
      Optional<NameMention> mention = names.at(sentence, i);
      if (mention.isPresent() && speaker(mention.get())) {
        boolean person = mention.get().kind() == EntityKind.PERSON;
        return person && !loosely ? Optional.empty() : Optional.of(hop(mention.get()));
      }
      if (sentence.token(i).isVerb() && !sentence.token(i).pos().equals("VBN")
          || ENDS.contains(word(sentence, i))) {
        break;
      }
      if (sentence.token(i).isNoun()) {
        last = i;
      }
    }
    Optional<AttributionHop> body = last < 0 ? Optional.empty() : belonging(sentence, from, last);
    return body.isPresent() || !loosely || last < 0
        ? body
        : Optional.of(phrase(sentence, from, last));
  }

  /** The organisation named here, behind 'the', 'the newspaper', 'state television'. */
  Optional<AttributionHop> body(Sentence sentence, int from) {
    for (int i = from; i < Math.min(sentence.size(), from + 5); i++) {
      Optional<NameMention> mention = names.at(sentence, i);
      if (mention.isPresent() && mention.get().kind() == EntityKind.ORGANIZATION) {
        return Optional.of(hop(mention.get()));
      }
      if (mention.isPresent() && mention.get().kind() == EntityKind.PERSON) {
        return Optional.empty();
      }
      boolean inside =
          sentence.token(i).pos().matches("DT|JJ|NNP?|PRP\\$|POS")
              || words.outlets().contains(word(sentence, i));
      if (!inside) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The body whose words stand before this verb; the words between two commas are passed over. */
  Optional<AttributionHop> before(Sentence sentence, int verb) {
    boolean paper = false;
    int last = -1;
    int start = beforeAside(sentence, verb);
    int i = start;
    for (; i >= Math.max(0, start - 9); i--) {
      String word = word(sentence, i);
      boolean adverb = sentence.token(i).pos().startsWith("RB");
      if (ends(sentence, i) && !(sentence.token(i).isVerb() && last < 0)) {
        break;
      }
      paper |= words.papers().contains(word);
      Optional<NameMention> mention = names.at(sentence, i);
      if (mention.isPresent()) {
        boolean body = mention.get().kind() == EntityKind.ORGANIZATION || mention.get().speaks();
        boolean house = paper && names.entity(mention.get()).placeKind() == PlaceKind.FACILITY;
        if (body || house) {
          return Optional.of(hop(mention.get()));
        }
        if (mention.get().kind() == EntityKind.PERSON && !paper) {
          return Optional.empty();
        }
      }
      if (last < 0 && sentence.token(i).isNoun()) {
        last = i;
      } else if (last < 0 && !adverb && !sentence.token(i).pos().matches("MD|VB.?|IN|TO|DT")) {
        return Optional.empty();
      }
    }
    if (last < 0) {
      return Optional.empty();
    }
    Optional<AttributionHop> body = belonging(sentence, i + 1, last);
    if (body.isPresent()) {
      return body;
    }
    int head = headOf(sentence, i + 1, last);
    return words.nameless().contains(word(sentence, head))
        ? Optional.of(phrase(sentence, i + 1, last))
        : Optional.empty();
  }

  /** ', AFP reports citing …': the tagger takes it for a plural. */
  boolean misreadVerb(Sentence sentence, int i) {
    boolean plural = i > 0 && sentence.token(i).pos().matches("NNP?S");
    boolean goesOn =
        i + 1 < sentence.size()
            && (sentence.token(i + 1).pos().matches("VBG|IN|\\.|,")
                || word(sentence, i + 1).equals("that"));
    return plural
        && goesOn
        && words.reports().contains(sentence.token(i).lemma().toLowerCase(Locale.ROOT))
        && names
            .at(sentence, i - 1)
            .filter(one -> one.kind() == EntityKind.ORGANIZATION)
            .isPresent();
  }

  /** 'The newspaper said': whoever of the media was named last before. */
  boolean saysTheOutlet(Sentence sentence, int verb) {
    return words.outlets().contains(word(sentence, verb - 1))
        && Set.of("the", "this").contains(word(sentence, verb - 2));
  }

  private static boolean ends(Sentence sentence, int i) {
    String word = word(sentence, i);
    return sentence.token(i).isVerb() && !sentence.token(i).pos().equals("VBN")
        || Set.of(",", ";", ":", "“", "”", "\"", "that", "and", "but").contains(word);
  }

  /** The token before the verb, or before 'X, citing two officials, said'. */
  private static int beforeAside(Sentence sentence, int verb) {
    if (!word(sentence, verb - 1).equals(",")) {
      return verb - 1;
    }
    for (int i = verb - 2; i >= Math.max(1, verb - 16); i--) {
      if (word(sentence, i).equals(",")) {
        boolean aside =
            sentence.token(i + 1).pos().matches("VBG|IN|WP|WDT|VBN")
                || word(sentence, i + 1).matches("an?|the");
        return aside ? i - 1 : verb - 1;
      }
    }
    return verb - 1;
  }

  /**
   * 'The Estonian government', 'Iraqi radio', 'Moldova's presidency': a common noun for a body,
   * with a name before it that says whose.
   */
  private Optional<AttributionHop> belonging(Sentence sentence, int from, int last) {
    int head = headOf(sentence, from, last);
    int first = head;
    while (first > from
        && (sentence.token(first - 1).isNoun()
            || sentence.token(first - 1).pos().matches("JJ|POS|NNPS?|VBN"))) {
      first--;
    }
    while (first < head && !capital(sentence, first)) {
      first++;
    }
    boolean whose = first < head && first > 0 || first < head && inNames(sentence, first);
    return whose && words.bodies().contains(word(sentence, head))
        ? Optional.of(phrase(sentence, first, head))
        : Optional.empty();
  }

  private boolean inNames(Sentence sentence, int i) {
    return sentence.token(i).pos().startsWith("NNP")
        || nationalities.country(sentence.token(i).text()).isPresent()
        || names.at(sentence, i).isPresent();
  }

  /** The head of the phrase: the noun before its first 'of', 'close to', 'familiar with'. */
  private static int headOf(Sentence sentence, int from, int last) {
    int head = -1;
    for (int i = Math.max(0, from); i <= last; i++) {
      if (sentence.token(i).isNoun()) {
        head = i;
      } else if (head >= 0 && !sentence.token(i).pos().equals("POS")) {
        break;
      }
    }
    return head < 0 ? last : head;
  }

  private static boolean capital(Sentence sentence, int i) {
    return Character.isUpperCase(sentence.token(i).text().charAt(0));
  }

  private static boolean speaker(NameMention mention) {
    return mention.kind() != EntityKind.PLACE || mention.speaks();
  }

  private AttributionHop phrase(Sentence sentence, int from, int last) {
    int first = Math.max(0, from);
    while (first < last && sentence.token(first).pos().matches("DT|IN|,|RB")) {
      first++;
    }
    Evidence evidence = reading.evidence(sentence.span(first, last));
    String name = evidence.exact().replaceAll("\\s+", " ");
    boolean opens = first == 0 && !inNames(sentence, 0);
    return new AttributionHop(
        opens ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name, evidence);
  }

  AttributionHop hop(NameMention mention) {
    return new AttributionHop(names.entity(mention).name(), reading.evidence(mention.span()));
  }
}
