package dev.readout.entity.resolve;

import dev.readout.entity.model.Feature;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.When;
import dev.readout.entity.resolve.Telling.Actor;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much speaks for two reports telling one meeting. Participants carry the most; a different
 * day, a phone call against a visit, another place speak against; what neither says is no reason.
 */
public final class MeetingMatcher {
  /** From here on two reports tell one meeting. */
  public static final int SAME = 600;

  /** Reports about undated meetings published further apart than this tell different ones. */
  private static final long LONG_AFTER_DAYS = 30;

  private final PlaceTree places;

  public MeetingMatcher(PlaceTree places) {
    this.places = places;
  }

  public Match match(Telling a, Telling b) {
    if (a.report().article().equals(b.report().article())) {
      return new Match(List.of(new Feature("article", -1, "one article tells them apart")), true);
    }
    List<Feature> features = new ArrayList<>();
    boolean impossible = participants(a, b, features);
    impossible |= days(a, b, features);
    impossible |= mode(a, b, features);
    place(a, b, features);
    topics(a, b, features);
    occasion(a, b, features);
    occasionNamedForPlace(a, b, features);
    duration(a, b, features);
    return new Match(features, impossible);
  }

  /** Who takes part: each by name, or a country for whoever acts for it. */
  private static boolean participants(Telling a, Telling b, List<Feature> features) {
    List<Actor> left = new ArrayList<>(a.actors());
    List<Actor> right = new ArrayList<>(b.actors());
    List<String> common = new ArrayList<>();
    double weight = 0;
    int smaller = Math.min(left.size(), right.size());
    int larger = Math.max(left.size(), right.size());
    for (Actor actor : a.actors()) {
      if (right.removeIf(other -> other.id().equals(actor.id()))) {
        left.remove(actor);
        common.add(actor.name());
        weight += 1;
      }
    }
    for (Actor actor : List.copyOf(left)) {
      for (Actor other : List.copyOf(right)) {
        boolean stands =
            actor.stands().equals(other.stands()) && (actor.delegation() || other.delegation());
        if (stands && left.contains(actor) && right.contains(other)) {
          left.remove(actor);
          right.remove(other);
          common.add(actor.name() + " for " + other.name());
          weight += 0.75;
        }
      }
    }
    if (common.isEmpty()) {
      features.add(new Feature("participants", 0, "nobody in common"));
      return true;
    }
    // A delegation's members that only one report names take nothing from the meeting.
    long strangersLeft = left.stream().filter(x -> !standsAmong(x, b)).count();
    long strangersRight = right.stream().filter(x -> !standsAmong(x, a)).count();
    double covered = weight / smaller;
    double value = smaller == 1 && larger > 1 ? 0.3 * covered : 0.55 * covered;
    features.add(new Feature("participants", value, "both name " + String.join(", ", common)));
    if (!left.isEmpty() && !right.isEmpty()) {
      double against = 0.25 * Math.min(left.size(), right.size()) + 0.1;
      features.add(
          new Feature("others", -against, names(left) + " here, " + names(right) + " there"));
    } else if (strangersLeft + strangersRight > 0) {
      features.add(
          new Feature(
              "others",
              -0.12 * (strangersLeft + strangersRight),
              "only one names " + names(strangersLeft > 0 ? left : right)));
    }
    return weight < 1.5 && smaller >= 2;
  }

  private static boolean standsAmong(Actor actor, Telling telling) {
    return telling.actors().stream().anyMatch(other -> other.stands().equals(actor.stands()));
  }

  private static String names(List<Actor> actors) {
    return String.join(", ", actors.stream().map(Actor::name).toList());
  }

  private static boolean days(Telling a, Telling b, List<Feature> features) {
    When left = a.when();
    When right = b.when();
    if (left != null && right != null) {
      return twoDates(a, b, left, right, features);
    }
    When known = left != null ? left : right;
    Telling undated = left != null ? b : a;
    if (known != null) {
      oneDate(known, undated, features);
    } else {
      noDate(a, b, features);
    }
    return false;
  }

  private static boolean twoDates(
      Telling a, Telling b, When left, When right, List<Feature> features) {
    if (left.overlaps(right)) {
      boolean sameDay = a.exactDay() && b.exactDay();
      features.add(
          new Feature(
              "date",
              sameDay ? 0.3 : 0.15,
              sameDay ? "the same day, " + left : left + " and " + right + " overlap"));
      return false;
    }
    long gap = gap(left, right);
    if (moved(a) || moved(b)) {
      features.add(
          new Feature("date", -0.1, left + " and " + right + ", and one report says it was moved"));
      return gap > 120;
    }
    if (gap <= 1) {
      features.add(new Feature("date", -0.3, left + " and " + right + " are neighbouring days"));
      return false;
    }
    features.add(new Feature("date", -1, left + " and " + right + " are different times"));
    return true;
  }

  private static boolean moved(Telling telling) {
    return telling.status() == MeetingStatus.POSTPONED;
  }

  private static void oneDate(When known, Telling undated, List<Feature> features) {
    LocalDate published = undated.report().publishedOn();
    if (published == null) {
      return;
    }
    long after = ChronoUnit.DAYS.between(known.latest(), published);
    long before = ChronoUnit.DAYS.between(published, known.earliest());
    boolean held = undated.status() == MeetingStatus.HELD;
    if (held && before > 0) {
      features.add(new Feature("date", -0.5, "told as held on " + published + ", before " + known));
    } else if (!held && after > 3) {
      features.add(
          new Feature("date", -0.4, "told as to come on " + published + ", after " + known));
    } else if (Math.max(after, before) > LONG_AFTER_DAYS) {
      features.add(new Feature("date", -0.3, "told on " + published + ", long from " + known));
    } else if (Math.max(after, before) <= 5) {
      features.add(new Feature("date", 0.15, "told on " + published + ", close to " + known));
    }
  }

  private static void noDate(Telling a, Telling b, List<Feature> features) {
    LocalDate left = a.report().publishedOn();
    LocalDate right = b.report().publishedOn();
    if (left == null || right == null) {
      return;
    }
    long apart = Math.abs(ChronoUnit.DAYS.between(left, right));
    if (apart <= 4) {
      features.add(new Feature("published", 0.15, "told within " + apart + " days"));
    } else if (apart > LONG_AFTER_DAYS) {
      features.add(new Feature("published", -0.4, "told " + apart + " days apart"));
    }
  }

  private static boolean mode(Telling a, Telling b, List<Feature> features) {
    MeetingMode left = a.mode();
    MeetingMode right = b.mode();
    if (left == MeetingMode.UNSTATED || right == MeetingMode.UNSTATED) {
      return false;
    }
    if (left == right) {
      boolean call = left != MeetingMode.IN_PERSON;
      features.add(new Feature("mode", call ? 0.1 : 0.02, "both " + spoken(left)));
      return false;
    }
    features.add(new Feature("mode", -0.7, spoken(left) + " and " + spoken(right)));
    return left == MeetingMode.IN_PERSON || right == MeetingMode.IN_PERSON;
  }

  private static String spoken(MeetingMode mode) {
    return switch (mode) {
      case IN_PERSON -> "in person";
      case PHONE -> "by telephone";
      case VIDEO -> "by video";
      case UNSTATED -> "unstated";
    };
  }

  private void place(Telling a, Telling b, List<Feature> features) {
    if (a.places().isEmpty() || b.places().isEmpty()) {
      return;
    }
    for (String left : a.places()) {
      for (String right : b.places()) {
        if (places.related(left, right)) {
          boolean same = left.equals(right);
          features.add(
              new Feature(
                  "place",
                  same ? 0.2 : 0.15,
                  same ? "the same place" : "one place lies in the other"));
          return;
        }
      }
    }
    features.add(
        new Feature("place", -0.45, "different places: " + a.places() + " and " + b.places()));
  }

  private static void topics(Telling a, Telling b, List<Feature> features) {
    Set<String> common = new HashSet<>(a.topics());
    common.retainAll(b.topics());
    if (!common.isEmpty()) {
      features.add(
          new Feature(
              "topics", Math.min(0.15, 0.05 * common.size()), common.size() + " topics in common"));
    }
  }

  private static void occasion(Telling a, Telling b, List<Feature> features) {
    if (a.occasion().isEmpty() || b.occasion().isEmpty()) {
      return;
    }
    Set<String> common = new HashSet<>(a.occasion());
    common.retainAll(b.occasion());
    boolean same = common.size() * 2 >= Math.min(a.occasion().size(), b.occasion().size());
    features.add(
        new Feature(
            "occasion", same ? 0.2 : -0.1, same ? "the same occasion" : "different occasions"));
  }

  /** One report says 'in Munich', the other 'at the Munich Security Conference'. */
  private static void occasionNamedForPlace(Telling a, Telling b, List<Feature> features) {
    if (a.places().isEmpty() && b.places().isEmpty()
        || !a.occasion().isEmpty() && !b.occasion().isEmpty()) {
      return;
    }
    Set<String> common = new HashSet<>(a.occasion());
    common.retainAll(b.placeWords());
    Set<String> other = new HashSet<>(b.occasion());
    other.retainAll(a.placeWords());
    common.addAll(other);
    if (!common.isEmpty()) {
      features.add(new Feature("occasion", 0.1, "the occasion is named for the place: " + common));
    }
  }

  private static void duration(Telling a, Telling b, List<Feature> features) {
    @Nullable Integer left = a.minutes();
    @Nullable Integer right = b.minutes();
    if (left != null && right != null) {
      boolean same = Math.abs(left - right) * 4 <= Math.max(left, right);
      features.add(new Feature("duration", same ? 0.1 : -0.1, left + " and " + right + " minutes"));
    }
  }

  private static long gap(When left, When right) {
    return left.latest().isBefore(right.earliest())
        ? ChronoUnit.DAYS.between(left.latest(), right.earliest())
        : ChronoUnit.DAYS.between(right.latest(), left.earliest());
  }
}
