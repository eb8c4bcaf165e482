package dev.readout.entity.resolve;

import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Feature;
import dev.readout.entity.resolve.Telling.Actor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in two reports: each by name, by a country for whoever acts for it, or, weakest,
 * by a single name that a whole one holds.
 */
final class WhoMatch {
  /** A country for one who acts for it, or an office for who holds it. */
  private static final double STANDS = 0.75;

  /** 'Lavrov' for Sergei Lavrov: says little alone, more in a pair on a day. */
  private static final double PART_OF_NAME = 0.6;

  private final Telling a;
  private final Telling b;
  private final List<Actor> left;
  private final List<Actor> right;
  private final List<String> common = new ArrayList<>();
  private double weight;

  private WhoMatch(Telling a, Telling b) {
    this.a = a;
    this.b = b;
    this.left = new ArrayList<>(a.actors());
    this.right = new ArrayList<>(b.actors());
  }

  /** Adds the features; whether they rule out that it is one meeting. */
  static boolean match(Telling a, Telling b, List<Feature> features) {
    WhoMatch who = new WhoMatch(a, b);
    boolean impossible = who.participants(features);
    host(a, b, features);
    return impossible;
  }

  private boolean participants(List<Feature> features) {
    int smaller = Math.min(left.size(), right.size());
    int larger = Math.max(left.size(), right.size());
    pair(1, (one, other) -> same(one, other) ? one.name() : null);
    pair(
        STANDS,
        (one, other) ->
            one.stands().equals(other.stands())
                    && (one.delegation() || other.delegation())
                    && Offices.fit(one.role(), other.role())
                ? one.name() + " for " + other.name()
                : null);
    pair(PART_OF_NAME, WhoMatch::partOfName);
    if (common.isEmpty()) {
      features.add(new Feature("participants", 0, "nobody in common"));
      return true;
    }
    double covered = weight / smaller;
    double value = smaller == 1 && larger > 1 ? 0.3 * covered : 0.55 * covered;
    features.add(new Feature("participants", value, "both name " + String.join(", ", common)));
    others(smaller, features);
    return weight < 1.15 && smaller >= 2;
  }

  private void others(int smaller, List<Feature> features) {
    // A delegation's members that only one report names take nothing from the meeting.
    List<Actor> strangersLeft = left.stream().filter(x -> !standsAmong(x, b)).toList();
    List<Actor> strangersRight = right.stream().filter(x -> !standsAmong(x, a)).toList();
    if (!left.isEmpty() && !right.isEmpty()) {
      double against = 0.25 * Math.min(left.size(), right.size()) + 0.1;
      features.add(
          new Feature("others", -against, names(left) + " here, " + names(right) + " there"));
      return;
    }
    List<Actor> strangers = strangersLeft.isEmpty() ? strangersRight : strangersLeft;
    if (!strangers.isEmpty()) {
      // Two who meet and three who meet are two meetings; twelve and thirteen may be a list cut.
      double against = smaller == 2 ? 0.3 + 0.1 * strangers.size() : 0.12 * strangers.size();
      features.add(
          new Feature("others", -Math.min(0.6, against), "only one names " + names(strangers)));
    }
  }

  /** The same person; or the same country, where it is not its foreign and its defence minister. */
  private static boolean same(Actor one, Actor other) {
    return one.id().equals(other.id())
        && (!one.delegation() || Offices.fit(one.role(), other.role()));
  }

  private interface Likeness {
    @Nullable String of(Actor one, Actor other);
  }

  private void pair(double each, Likeness likeness) {
    for (Actor actor : List.copyOf(left)) {
      for (Actor other : List.copyOf(right)) {
        String said = likeness.of(actor, other);
        if (said != null && left.contains(actor) && right.contains(other)) {
          left.remove(actor);
          right.remove(other);
          common.add(said);
          weight += each;
        }
      }
    }
  }

  private static @Nullable String partOfName(Actor one, Actor other) {
    if (one.kind() != EntityKind.PERSON || other.kind() != EntityKind.PERSON) {
      return null;
    }
    List<String> few = one.tokens();
    List<String> many = other.tokens();
    boolean single = few.size() == 1 && many.contains(few.getFirst());
    boolean reverse = many.size() == 1 && few.contains(many.getFirst());
    if (!single && !reverse || !Offices.fit(one.role(), other.role())) {
      return null;
    }
    boolean countries = one.country() != null && other.country() != null;
    return countries && !one.stands().equals(other.stands())
        ? null
        : one.name() + " like " + other.name();
  }

  /** One guest and two hosts on one day are two meetings. */
  private static void host(Telling a, Telling b, List<Feature> features) {
    Actor left = a.host();
    Actor right = b.host();
    if (left == null || right == null) {
      return;
    }
    boolean same = left.id().equals(right.id()) || left.stands().equals(right.stands());
    features.add(
        same
            ? new Feature("host", 0.05, "both have " + left.name() + " as the host")
            : new Feature(
                "host", -0.35, left.name() + " is the host here, " + right.name() + " there"));
  }

  private static boolean standsAmong(Actor actor, Telling telling) {
    return telling.actors().stream().anyMatch(other -> other.stands().equals(actor.stands()));
  }

  private static String names(List<Actor> actors) {
    return String.join(", ", actors.stream().map(Actor::name).toList());
  }
}
