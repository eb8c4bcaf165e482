package dev.readout.entity.resolve;

import dev.readout.entity.model.Feature;
import dev.readout.entity.model.MeetingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * How much speaks for two reports telling one meeting. Participants carry the most; a different
 * day, a phone call against a visit, another place speak against; what neither says is no reason.
 */
public final class MeetingMatcher {
  /** From here on two reports tell one meeting. */
  public static final int SAME = 600;

  /** From here on an editor is asked. */
  public static final int DOUBTFUL = 450;

  private final PlaceTree places;
  private final LongAdder compared = new LongAdder();

  public MeetingMatcher(PlaceTree places) {
    this.places = places;
  }

  /**
   * Whether something besides the day rules out that two reports tell one meeting. A plan that was
   * moved is held on another day.
   */
  boolean apartBesidesDay(Telling a, Telling b) {
    List<Feature> unused = new ArrayList<>();
    return a.report().article().equals(b.report().article())
        || WhoMatch.match(a, b, unused)
        || mode(a, b, unused);
  }

  /** How many pairs were compared: what resolution costs, whatever the machine. */
  public long compared() {
    return compared.sum();
  }

  public Match match(Telling a, Telling b) {
    compared.increment();
    if (a.report().article().equals(b.report().article())) {
      return new Match(List.of(new Feature("article", -1, "one article tells them apart")), true);
    }
    List<Feature> features = new ArrayList<>();
    boolean impossible = WhoMatch.match(a, b, features);
    impossible |= WhenMatch.match(a, b, features);
    impossible |= mode(a, b, features);
    place(a, b, features);
    topics(a, b, features);
    occasion(a, b, features);
    occasionNamedForPlace(a, b, features);
    duration(a, b, features);
    return new Match(features, impossible);
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
          features.add(related(left, right));
          return;
        }
      }
    }
    if (isUnlocated(a) != isUnlocated(b)) {
      // 'the López Palace' and 'Asunción': nobody says where the palace lies.
      features.add(
          new Feature(
              "place", 0, "one may lie in the other: " + a.places() + " and " + b.places()));
      return;
    }
    boolean country =
        a.places().stream().anyMatch(left -> b.places().stream().anyMatch(x -> inOne(left, x)));
    features.add(
        new Feature(
            "place",
            country ? -0.3 : -0.45,
            "different places: " + a.places() + " and " + b.places()));
  }

  private static Feature related(String left, String right) {
    if (left.startsWith("country:") || right.startsWith("country:")) {
      return new Feature("place", 0.08, "the same country");
    }
    return left.equals(right)
        ? new Feature("place", 0.2, "the same place")
        : new Feature("place", 0.15, "one place lies in the other");
  }

  /** Whether no vocabulary tells where the places of this report lie. */
  private boolean isUnlocated(Telling telling) {
    return telling.places().stream()
        .allMatch(place -> !place.startsWith("country:") && places.containers(place).isEmpty());
  }

  /** Two places of one country: a source may name the wrong town, hardly the wrong country. */
  private boolean inOne(String left, String right) {
    return places.containers(left).stream()
        .anyMatch(at -> at.startsWith("country:") && places.containers(right).contains(at));
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
}
