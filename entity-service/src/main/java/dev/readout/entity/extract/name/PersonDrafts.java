package dev.readout.entity.extract.name;

import dev.readout.entity.language.Reading;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.RoleFound;
import dev.readout.entity.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** People with the roles that the words around their names give them. */
final class PersonDrafts {
  private final RoleFinder roles;

  PersonDrafts(Vocabulary vocabulary, Reading reading) {
    this.roles = new RoleFinder(vocabulary, reading);
  }

  List<Draft> of(List<PersonGroup> groups) {
    List<List<RoleFinder.Seen>> told =
        groups.stream().map(group -> roles.of(group.chunks())).toList();
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      PersonGroup group = groups.get(i);
      List<RoleFound> found = new ArrayList<>();
      for (RoleFinder.Seen seen : told.get(i)) {
        if (seen.likeAnother()) {
          copied(seen, groups, told).ifPresent(found::add);
        } else if (seen.role() != null) {
          found.add(seen.role());
        }
      }
      String country =
          told.get(i).stream()
              .map(RoleFinder.Seen::countryCode)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      List<Draft.Mention> mentions =
          group.chunks().stream().map(chunk -> new Draft.Mention(chunk.span(), false)).toList();
      drafts.add(
          new Draft(
              EntityKind.PERSON, group.fullest().text(), mentions, found, country, null, null));
    }
    return drafts;
  }

  /**
   * 'his Russian counterpart Lavrov': the office of the person named before in the sentence, with
   * the country of these words.
   */
  private static Optional<RoleFound> copied(
      RoleFinder.Seen seen, List<PersonGroup> groups, List<List<RoleFinder.Seen>> told) {
    RoleFound best = null;
    int nearest = -1;
    for (int i = 0; i < groups.size(); i++) {
      for (Chunk chunk : groups.get(i).chunks()) {
        boolean before =
            chunk.line() == seen.mention().line()
                && chunk.first() < seen.mention().first()
                && chunk.first() > nearest;
        Optional<RoleFound> office =
            told.get(i).stream()
                .filter(other -> !other.likeAnother())
                .map(RoleFinder.Seen::role)
                .filter(Objects::nonNull)
                .findFirst();
        if (before && office.isPresent()) {
          best = office.get();
          nearest = chunk.first();
        }
      }
    }
    RoleFound own = seen.role();
    return best == null || own == null
        ? Optional.empty()
        : Optional.of(new RoleFound(best.title(), own.of(), own.tenure(), own.evidence()));
  }
}
