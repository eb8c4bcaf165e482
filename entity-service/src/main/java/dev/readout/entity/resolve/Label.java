package dev.readout.entity.resolve;

import dev.readout.entity.model.EntityRef;
import dev.readout.entity.model.MeetingFacts.Participant;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.When;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A meeting in one line: 'Toshimitsu Motegi – Marco Rubio, Munich, 14 February 2026'. */
final class Label {
  private static final int NAMED = 4;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private Label() {}

  static String of(
      List<Telling> tellings,
      List<Participant> participants,
      @Nullable String place,
      @Nullable When when,
      MeetingStatus status) {
    Map<String, String> names = names(tellings);
    List<String> who =
        participants.stream()
            .limit(NAMED)
            .map(p -> names.getOrDefault(p.entity(), p.entity()))
            .toList();
    StringBuilder label = new StringBuilder(who.isEmpty() ? "Meeting" : String.join(" – ", who));
    if (participants.size() > NAMED) {
      label.append(" and ").append(participants.size() - NAMED).append(" more");
    }
    if (place != null) {
      label.append(", ").append(names.getOrDefault(place, place));
    }
    if (when != null) {
      label.append(", ").append(spoken(when));
    }
    if (status != MeetingStatus.HELD) {
      label.append(" (").append(status.name().toLowerCase(Locale.ROOT)).append(')');
    }
    return label.toString();
  }

  private static String spoken(When when) {
    return switch (when.precision()) {
      case DAY -> DAY.format(when.earliest());
      case MONTH -> MONTH.format(when.earliest());
      case YEAR -> String.valueOf(when.earliest().getYear());
      case WEEK, RANGE -> DAY.format(when.earliest()) + " – " + DAY.format(when.latest());
    };
  }

  /** The fullest name that any report has for each; of equally full ones the first by letters. */
  private static Map<String, String> names(List<Telling> tellings) {
    Map<String, String> names = new HashMap<>();
    for (Telling telling : tellings) {
      telling.actors().forEach(actor -> names.merge(actor.id(), actor.name(), Label::fuller));
      for (EntityRef ref : telling.report().entities()) {
        names.merge(ref.ref(), ref.name(), Label::fuller);
      }
    }
    return names;
  }

  static String fuller(String a, String b) {
    int byWords = Integer.compare(Names.words(a).size(), Names.words(b).size());
    int byLength = byWords != 0 ? byWords : Integer.compare(a.length(), b.length());
    return byLength != 0 ? (byLength > 0 ? a : b) : a.compareTo(b) <= 0 ? a : b;
  }
}
