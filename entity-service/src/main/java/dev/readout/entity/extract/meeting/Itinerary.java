package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.meeting.Encounter.Placed;
import dev.readout.entity.language.Block;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A journey that a text announces as a list of places and then tells place by place: what it tells
 * before 'From Oslo, she will travel to Riga' is in Oslo.
 *
 * <pre>
 *   Lind will travel to Oslo and Riga. She will meet Roy on 10 June. From Oslo, Lind goes on to Riga.
 *                       ^^^^                        in Oslo         ^^^^^^^^^ closes the first stop
 * </pre>
 */
final class Itinerary {
  private static final int NEAR = 8;

  private final Scene scene;
  private final @Nullable NameMention first;
  private final int announced;
  private final int left;

  Itinerary(Scene scene) {
    this.scene = scene;
    List<Sentence> sentences =
        scene.reading.sentences().stream().filter(s -> s.block() == Block.PROSE).toList();
    NameMention stop = null;
    int from = -1;
    int to = -1;
    for (Sentence sentence : sentences) {
      Optional<NameMention> listed = firstOfList(sentence);
      if (stop == null && listed.isPresent()) {
        stop = listed.get();
        from = sentence.index();
      } else if (stop != null && to < 0 && leaves(sentence, stop)) {
        to = sentence.index();
      }
    }
    this.first = stop;
    this.announced = from;
    this.left = to;
  }

  /** The encounter with the first stop as its place, if it is told between coming and going. */
  Encounter placed(Encounter encounter, Sentence sentence) {
    NameMention stop = first;
    boolean there =
        stop != null
            && sentence.index() > announced
            && sentence.index() < left
            && encounter.place() == null
            && encounter.outcome() == Encounter.Outcome.PLANNED
            && !encounter.anaphoric()
            && !encounter.entities().contains(stop.entity());
    return there && stop != null
        ? encounter.of(
            encounter.parties(),
            encounter.date(),
            new Placed(stop.entity(), stop.span()),
            encounter.order())
        : encounter;
  }

  /**
   * 'will travel to [Oslo], Riga and Warsaw': two places or more in a row after a verb of going.
   */
  private Optional<NameMention> firstOfList(Sentence sentence) {
    List<NameMention> places = new ArrayList<>();
    scene.names.in(sentence).stream()
        .filter(mention -> mention.kind() == EntityKind.PLACE)
        .forEach(places::add);
    for (int i = 0; i + 1 < places.size(); i++) {
      int start = sentence.tokenAt(places.get(i).span().start());
      int end = sentence.tokenAt(places.get(i).span().end() - 1);
      int next = sentence.tokenAt(places.get(i + 1).span().start());
      boolean row = next - end <= 3 && sentence.token(end + 1).text().matches(",|and");
      boolean other = !places.get(i).entity().equals(places.get(i + 1).entity());
      if (row && other && isReached(sentence, start) && !isWithin(places.get(i), places, i)) {
        return Optional.of(places.get(i));
      }
    }
    return Optional.empty();
  }

  /** 'Oslo, Norway' is one place and no list. */
  private boolean isWithin(NameMention place, List<NameMention> places, int at) {
    String country = scene.entity(places.get(at + 1).entity()).countryCode();
    return places.size() == at + 2
        && country != null
        && country.equals(scene.entity(place.entity()).countryCode());
  }

  private static boolean isReached(Sentence sentence, int place) {
    for (int i = Math.max(0, place - NEAR); i < place; i++) {
      String lemma = sentence.token(i).lemma().toLowerCase(Locale.ROOT);
      boolean verb = sentence.token(i).isVerb();
      boolean noun = sentence.token(i).isNoun() && Words.VISIT_NOUNS.contains(lemma);
      String before = sentence.token(before(sentence, place)).text();
      if (verb && Words.MOVE.contains(lemma) && before.matches("to|for|visit|visits")
          || verb && lemma.matches("visit|tour")
          || noun && before.equals("to")) {
        return true;
      }
    }
    return false;
  }

  /** The word before a place, its article left out: 'to [the] Netherlands'. */
  private static int before(Sentence sentence, int place) {
    boolean article = place > 1 && sentence.token(place - 1).text().equals("the");
    return Math.max(0, article ? place - 2 : place - 1);
  }

  /** 'From Oslo, …', 'After Oslo, …', 'He will leave Oslo …'. */
  private boolean leaves(Sentence sentence, NameMention stop) {
    for (NameMention mention : scene.names.in(sentence)) {
      int at = sentence.tokenAt(mention.span().start());
      boolean same = mention.entity().equals(stop.entity()) && at > 0;
      if (same
          && at <= 2
          && sentence.token(before(sentence, at)).text().matches("(?i)from|after|leaving")) {
        return true;
      }
    }
    return false;
  }
}
