package dev.readout.entity.extract.name;

import dev.readout.entity.language.Misreadings;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Span;
import dev.readout.entity.vocabulary.Organizations.Organization;
import dev.readout.entity.vocabulary.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of one line that name something.
 *
 * @param places what a place's name may mean, the likeliest first; empty for what no gazetteer
 *     knows
 * @param organization the entry of the vocabulary, if it is one
 */
record Chunk(
    Line line,
    int first,
    int last,
    EntityKind kind,
    List<Place> places,
    @Nullable Organization organization) {
  Chunk {
    places = List.copyOf(places);
  }

  static Chunk person(Line line, int first, int last) {
    return new Chunk(line, first, last, EntityKind.PERSON, List.of(), null);
  }

  Span span() {
    return line.span(first, last);
  }

  int length() {
    return last - first + 1;
  }

  /** The words as the text has them, line breaks as blanks, misread letters mended. */
  String text(String article) {
    return Misreadings.mend(line.text(first, last, article)).replaceAll("\\s+", " ");
  }
}
