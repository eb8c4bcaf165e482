package dev.readout.entity.extract.meeting;

import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a side that is only said to be of a country stands for somebody whom the story names: 'he
 * told his Chinese counterpart' over a text that names the Chinese minister.
 */
final class StandIns {
  private final Scene scene;

  StandIns(Scene scene) {
    this.scene = scene;
  }

  /**
   * Whether the vague group is the full one: the same people, and instead of at least one more of
   * them only his country.
   */
  boolean standFor(Set<String> vague, Set<String> full) {
    Set<String> left = new TreeSet<>(full);
    left.removeAll(vague);
    int people = 0;
    int lands = 0;
    for (String key : vague) {
      if (full.contains(key)) {
        people += isPerson(key) ? 1 : 0;
      } else if (left.removeIf(one -> isPerson(one) && isOf(one, key))) {
        lands++;
      } else {
        return false;
      }
    }
    return people > 0 && lands > 0;
  }

  /**
   * Whether all sides without a name are told of as one person: 'her counterpart', not 'envoys'.
   */
  boolean areSingle(List<Party> parties) {
    return parties.stream()
        .filter(party -> !isPerson(party.entity()))
        .allMatch(party -> !party.named() && isSingle(party));
  }

  private boolean isSingle(Party party) {
    String word = party.span().in(scene.reading.text());
    return Character.isLowerCase(word.charAt(0))
        ? !word.endsWith("s") && !word.matches("delegation|team|side|mission")
        : !word.matches("Ministers|Presidents|Leaders|Officials");
  }

  private boolean isPerson(String key) {
    return scene.entity(key).kind() == EntityKind.PERSON;
  }

  private boolean isOf(String person, String land) {
    EntityFound place = scene.entity(land);
    String code = place.countryCode();
    return place.kind() == EntityKind.PLACE && code != null && scene.isOf(person, code);
  }
}
