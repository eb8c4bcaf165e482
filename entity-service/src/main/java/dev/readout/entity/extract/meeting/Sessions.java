package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.meeting.Encounter.Placed;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.EntityKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the text says that a group holds its session, for what it tells of that session right
 * after: 'The Gulf leaders agreed to hold their summit in Doha. Tomorrow Lind takes part in the
 * Gulf leaders' summit with Roy' tells of one summit.
 */
final class Sessions {
  /** How many sentences later the same session may be told. */
  private static final int REACH = 3;

  private record Session(NameMention place, int sentence) {}

  private final Scene scene;
  private final Map<String, Session> sessions = new HashMap<>();

  Sessions(Scene scene) {
    this.scene = scene;
  }

  /** Keeps the place of a session that a sentence tells. */
  void note(Sentence sentence) {
    Optional<NameMention> place = place(sentence);
    if (place.isPresent()) {
      groups(sentence)
          .keySet()
          .forEach(group -> sessions.put(group, new Session(place.get(), sentence.index())));
    }
  }

  /** The encounter with the place of the session of its group, if it tells none of its own. */
  Encounter placed(Encounter encounter, Sentence sentence) {
    boolean remote =
        encounter.mode() != null
            && encounter.mode().mode() != dev.readout.entity.model.MeetingMode.IN_PERSON;
    if (encounter.place() != null || remote || encounter.background()) {
      return encounter;
    }
    int anchor = sentence.tokenAt(encounter.anchor().end() - 1);
    for (Map.Entry<String, Integer> group : groups(sentence).entrySet()) {
      Session session = sessions.get(group.getKey());
      if (session != null
          && sentence.index() - session.sentence() <= REACH
          && Math.abs(group.getValue() - anchor) <= REACH) {
        return encounter.of(
            encounter.parties(),
            encounter.date(),
            new Placed(session.place().entity(), session.place().span()),
            encounter.order());
      }
    }
    return encounter;
  }

  /**
   * The groups whose leaders or ministers a sentence tells of with a session, and where it stands.
   */
  private Map<String, Integer> groups(Sentence sentence) {
    Map<String, Integer> found = new TreeMap<>();
    int event = -1;
    for (int i = sentence.size() - 1; i >= 0; i--) {
      String lemma = lemma(sentence, i);
      if (sentence.token(i).isNoun() && Words.STRONG_EVENTS.contains(Trigger.nounLemma(lemma))) {
        event = i;
      }
      boolean people =
          sentence.token(i).pos().matches("NNP?S")
              && Words.SIDE_NOUNS.contains(Trigger.nounLemma(lemma));
      @Nullable String group = people && event > i ? group(sentence, i - 1) : null;
      if (group != null) {
        found.put(group, event);
      }
    }
    return found;
  }

  /** The last word of the name before 'leaders': of a body, a club or a region. */
  private static @Nullable String group(Sentence sentence, int token) {
    boolean name = token >= 0 && sentence.token(token).pos().startsWith("NNP");
    return name ? sentence.token(token).text().toLowerCase(Locale.ROOT) : null;
  }

  private Optional<NameMention> place(Sentence sentence) {
    return scene.names.in(sentence).stream()
        .filter(mention -> mention.kind() == EntityKind.PLACE && !mention.speaks())
        .filter(
            mention -> {
              int first = sentence.tokenAt(mention.span().start());
              return first > 1
                  && sentence.token(first - 1).text().matches("in|at")
                  && Words.STRONG_EVENTS.contains(Trigger.nounLemma(lemma(sentence, first - 2)));
            })
        .findFirst();
  }

  private static String lemma(Sentence sentence, int token) {
    return sentence.token(token).lemma().toLowerCase(Locale.ROOT);
  }
}
