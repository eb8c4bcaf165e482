package dev.readout.entity.extract.statement;

import static dev.readout.entity.extract.statement.Speakers.word;

import dev.readout.entity.language.Block;
import dev.readout.entity.language.Reading;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Pull quotes: a paragraph of its own in the first person, without marks, behind a paragraph that
 * has just let somebody speak. Some sites set quotations so.
 */
final class PullQuotes {
  /** A text that is in the first person throughout is a release, not full of pull quotes. */
  private static final int MOST = 3;

  private final Reading reading;
  private final Speakers speakers;
  private final List<Quotation> quotations;

  PullQuotes(Reading reading, Speakers speakers, List<Quotation> quotations) {
    this.reading = reading;
    this.speakers = speakers;
    this.quotations = quotations;
  }

  List<StatementFinder.Said> find() {
    Map<Integer, List<Sentence>> paragraphs = new LinkedHashMap<>();
    for (Sentence sentence : reading.sentences()) {
      if (sentence.block() == Block.PROSE || sentence.block() == Block.LIST) {
        paragraphs.computeIfAbsent(sentence.paragraph(), number -> new ArrayList<>()).add(sentence);
      }
    }
    List<StatementFinder.Said> found = new ArrayList<>();
    List<Sentence> before = List.of();
    int firstPerson = 0;
    for (List<Sentence> paragraph : paragraphs.values()) {
      if (speaksInFirstPerson(paragraph)) {
        firstPerson++;
        Optional<String> speaker = introduced(before);
        if (speaker.isPresent()) {
          found.add(
              new StatementFinder.Said(
                  speaker.get(),
                  new Span(paragraph.getFirst().span().start(), paragraph.getLast().span().end()),
                  true));
        }
      }
      before = paragraph;
    }
    return firstPerson > MOST ? List.of() : found;
  }

  /** 'I' or 'we' as its subject, no quotation marks, nobody who said so. */
  private boolean speaksInFirstPerson(List<Sentence> paragraph) {
    boolean first = false;
    for (Sentence sentence : paragraph) {
      if (quotations.stream().anyMatch(one -> one.outer().overlaps(sentence.span()))) {
        return false;
      }
      for (int i = 0; i < sentence.size(); i++) {
        first |=
            SpeechWords.FIRST_PERSONS.contains(word(sentence, i))
                && sentence.token(i).pos().equals("PRP");
        if (sentence.token(i).pos().equals("VBD")
            && SpeechWords.SAYS.contains(sentence.token(i).lemma().toLowerCase(Locale.ROOT))) {
          return false;
        }
      }
    }
    return first;
  }

  private Optional<String> introduced(List<Sentence> paragraph) {
    if (paragraph.isEmpty()) {
      return Optional.empty();
    }
    Sentence last = paragraph.getLast();
    for (int i = last.size() - 1; i >= 0; i--) {
      if (last.token(i).isVerb()
          && !last.token(i).pos().equals("VBG")
          && SpeechWords.SAYS.contains(last.token(i).lemma().toLowerCase(Locale.ROOT))) {
        Optional<String> subject = speakers.subjectOf(last, i);
        if (subject.isPresent()) {
          return subject;
        }
      }
    }
    return Optional.empty();
  }
}
