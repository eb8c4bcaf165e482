package dev.readout.entity.graphql;

import dev.readout.entity.model.EntityKind;
import dev.readout.entity.store.EntityReads;
import dev.readout.entity.store.MeetingSelection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Filters as clients write them, turned into selections: names become ids. */
final class Filters {
  static final Set<EntityKind> ACTORS =
      EnumSet.of(EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.PLACE);

  private Filters() {}

  static MeetingSelection meetings(@Nullable MeetingFilter filter, EntityReads entities) {
    MeetingSelection selection = new MeetingSelection();
    if (filter == null) {
      return selection;
    }
    NameLookup names = new NameLookup(entities);
    if (filter.involving != null && !filter.involving.isEmpty()) {
      names.ids(ACTORS, filter.involving).forEach(selection::involving);
    }
    if (filter.involvingAny != null) {
      selection.involving(names.anyId(ACTORS, filter.involvingAny));
    }
    if (filter.topics != null) {
      selection.about(names.anyId(EnumSet.of(EntityKind.TOPIC), filter.topics));
    }
    if (filter.places != null) {
      selection.at(names.anyId(EnumSet.of(EntityKind.PLACE), filter.places));
    }
    if (filter.from != null) {
      selection.from(filter.from);
    }
    if (filter.to != null) {
      selection.to(filter.to);
    }
    if (filter.from != null && filter.to != null && filter.to.isBefore(filter.from)) {
      throw new BadInput("filter.to", filter.to + " lies before filter.from " + filter.from);
    }
    if (filter.status != null) {
      selection.status(filter.status);
    }
    if (filter.mode != null) {
      selection.mode(filter.mode);
    }
    if (filter.reportedBy != null) {
      selection.reportedBy(filter.reportedBy);
    }
    if (filter.minPublishers != null) {
      notNegative("filter.minPublishers", filter.minPublishers);
      selection.publishers(filter.minPublishers);
    }
    if (filter.contested != null) {
      selection.contested(filter.contested);
    }
    return selection;
  }

  private static void notNegative(String argument, int number) {
    if (number < 0) {
      throw new BadInput(argument, "a number of at least 0, not " + number);
    }
  }

  static EntityReads.Selection entities(
      EntityKind kind, @Nullable EntityFilter filter, EntityReads entities) {
    if (filter == null) {
      return new EntityReads.Selection(kind, null, null, null);
    }
    if (filter.minMeetings != null) {
      notNegative("filter.minMeetings", filter.minMeetings);
    }
    List<String> ids =
        filter.text == null
            ? null
            : new NameLookup(entities).anyId(EnumSet.of(kind), List.of(filter.text));
    return new EntityReads.Selection(
        kind, ids, country(filter.country, entities), filter.minMeetings);
  }

  /** The ISO code of a country given by code, name or id. */
  private static @Nullable String country(@Nullable String country, EntityReads entities) {
    if (country == null) {
      return null;
    }
    if (country.matches("[A-Z]{2}")) {
      return country;
    }
    return new NameLookup(entities)
        .anyId(EnumSet.of(EntityKind.PLACE), List.of(country)).stream()
            .filter(id -> id.startsWith("country:"))
            .map(id -> id.substring("country:".length()))
            .findFirst()
            .orElse("none of this name");
  }
}
