package dev.readout.entity.extract.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who stands on both sides of a trigger.
 *
 * @param reason why this cannot be an encounter, or ''
 * @param inherited whether some side was taken from the sentences before
 * @param joins whether these only come to an encounter that was told before ('X also attended')
 */
record Sides(List<Party> all, String reason, boolean inherited, boolean joins) {
  Sides {
    all = List.copyOf(all);
  }

  boolean possible() {
    return reason.isEmpty();
  }

  static Sides none(String reason) {
    return new Sides(List.of(), reason, false, false);
  }

  static Sides of(List<Party> all) {
    return new Sides(all, "", false, false);
  }

  static Sides inherited(List<Party> all) {
    return new Sides(all, "", true, false);
  }

  static Sides joining(List<Party> all) {
    return new Sides(all, "", false, true);
  }

  /** Both sides together, or nothing when that is not two. */
  static Sides of(List<Party> one, List<Party> other) {
    Map<String, Party> all = new LinkedHashMap<>();
    one.forEach(party -> all.putIfAbsent(party.entity(), party));
    other.forEach(party -> all.putIfAbsent(party.entity(), party));
    return all.size() < 2
        ? none("fewer than two sides")
        : new Sides(List.copyOf(all.values()), "", false, false);
  }
}
