package dev.readout.entity.extract.name;

import dev.readout.entity.language.Reading;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.RoleFound;
import dev.readout.entity.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** People with the roles that the words around their names give them. */
final class PersonDrafts {
  private final RoleFinder roles;
  private final Reading reading;

  PersonDrafts(Vocabulary vocabulary, Reading reading) {
    this.roles = new RoleFinder(vocabulary, reading);
    this.reading = reading;
  }

  List<Draft> of(List<PersonGroup> groups) {
    List<Draft> drafts = new ArrayList<>();
    for (PersonGroup group : groups) {
      List<RoleFinder.Seen> seen = roles.of(group.chunks());
      List<RoleFound> found = seen.stream().map(RoleFinder.Seen::role).toList();
      String country =
          seen.stream()
              .map(RoleFinder.Seen::countryCode)
              .filter(java.util.Objects::nonNull)
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

  String text() {
    return reading.text();
  }
}
