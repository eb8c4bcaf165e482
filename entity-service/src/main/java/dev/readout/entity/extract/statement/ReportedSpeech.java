package dev.readout.entity.extract.statement;

import static dev.readout.entity.extract.statement.Speakers.word;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.Names;
import dev.readout.entity.language.Block;
import dev.readout.entity.language.Reading;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Span;
import dev.readout.entity.vocabulary.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Speech that the article tells in its own words. Only the clear kind: a named speaker as the
 * subject, a verb of saying, 'that', and a clause up to the end of the sentence.
 */
final class ReportedSpeech {
  private static final Set<String> VERBS =
      WordList.of(
          """
          say state declare announce warn stress emphasize emphasise reiterate underline underscore
          insist note add argue explain affirm reaffirm confirm deny claim acknowledge admit
          """);

  private final Reading reading;
  private final Names names;
  private final List<Quotation> quotations;

  ReportedSpeech(Reading reading, Names names, List<Quotation> quotations) {
    this.reading = reading;
    this.names = names;
    this.quotations = quotations;
  }

  List<StatementFinder.Said> find() {
    List<StatementFinder.Said> found = new ArrayList<>();
    for (Sentence sentence : reading.sentences()) {
      boolean quoted = quotations.stream().anyMatch(one -> one.outer().overlaps(sentence.span()));
      if (sentence.block() == Block.PROSE && !quoted) {
        in(sentence).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<StatementFinder.Said> in(Sentence sentence) {
    for (int i = 1; i < Math.min(sentence.size() - 4, 20); i++) {
      String pos = sentence.token(i).pos();
      if (!pos.equals("VBD") && !pos.equals("VBZ")) {
        continue;
      }
      boolean says = VERBS.contains(sentence.token(i).lemma().toLowerCase(Locale.ROOT));
      if (!says || !word(sentence, i + 1).equals("that")) {
        return Optional.empty();
      }
      Optional<NameMention> speaker =
          names.at(sentence, i - 1).filter(one -> one.kind() != EntityKind.PLACE || one.speaks());
      int last = sentence.size() - 1;
      while (last > i + 2 && !Character.isLetterOrDigit(sentence.token(last).text().charAt(0))) {
        last--;
      }
      Span clause = sentence.span(i + 2, last);
      return speaker.map(one -> new StatementFinder.Said(one.entity(), clause, false));
    }
    return Optional.empty();
  }
}
