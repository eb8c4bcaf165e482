package dev.readout.entity.extract.statement;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.Names;
import dev.readout.entity.language.Reading;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions and answers, and other talk written down with labels instead of quotation marks.
 *
 * <pre>
 *   QUESTION: Will the bridge be open by Christmas?
 *   MINISTER NOVAK: [We will open it when the last bolt is tight.]
 * </pre>
 *
 * Labels stand in capitals at the start of a paragraph; one alone is a heading. Who asks is nobody
 * in particular.
 */
final class Transcript {
  private static final Pattern LABEL =
      Pattern.compile("(?m)^((?:[\\p{Lu}][\\p{Lu}.'’-]*\\.?[ ]?){1,5}):[ ]+(?=\\S)");

  private static final int FEWEST_LABELS = 2;

  private static final int FEWEST_WORDS = 4;

  private final Reading reading;
  private final Names names;
  private final List<Quotation> quotations;

  Transcript(Reading reading, Names names, List<Quotation> quotations) {
    this.reading = reading;
    this.names = names;
    this.quotations = quotations;
  }

  List<StatementFinder.Said> find() {
    String text = reading.text();
    List<StatementFinder.Said> found = new ArrayList<>();
    Matcher label = LABEL.matcher(text);
    int labels = 0;
    while (label.find()) {
      labels++;
      int end = text.indexOf('\n', label.end());
      Span words = new Span(label.end(), trimmed(text, end < 0 ? text.length() : end));
      boolean quoted = quotations.stream().anyMatch(one -> one.outer().overlaps(words));
      boolean enough = words.in(text).split("\\s+").length >= FEWEST_WORDS;
      Optional<String> speaker = person(new Span(label.start(1), label.end(1)));
      if (speaker.isPresent() && enough && !quoted) {
        found.add(new StatementFinder.Said(speaker.get(), words, true));
      }
    }
    return labels < FEWEST_LABELS ? List.of() : found;
  }

  private Optional<String> person(Span label) {
    return names.mentions().stream()
        .filter(one -> one.kind() == EntityKind.PERSON && label.overlaps(one.span()))
        .map(NameMention::entity)
        .findFirst();
  }

  private static int trimmed(String text, int end) {
    int at = end;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
