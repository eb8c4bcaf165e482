package dev.readout.entity.graphql;

import dev.readout.entity.model.EntityKind;
import dev.readout.entity.store.EntityReads;
import dev.readout.entity.store.MeetingSelection;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Filters as clients write them, turned into selections: names become ids. */
final class Filters {
  static final Set<EntityKind> ACTORS =
      EnumSet.of(EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.PLACE);

  private static final int MOST_NAMES = 100;
  private static final int LAST_YEAR = 9_999;

  private Filters() {}

  static MeetingSelection meetings(@Nullable MeetingFilter filter, EntityReads entities) {
    MeetingSelection selection = new MeetingSelection();
    if (filter == null) {
      return selection;
    }
    notTooMany("filter.involving", filter.involving);
    notTooMany("filter.involvingAny", filter.involvingAny);
    notTooMany("filter.topics", filter.topics);
    notTooMany("filter.places", filter.places);
    notTooMany("filter.reportedBy", filter.reportedBy);
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
      selection.from(day("filter.from", filter.from));
    }
    if (filter.to != null) {
      selection.to(day("filter.to", filter.to));
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

  /** Each name is looked up by itself. */
  private static void notTooMany(String argument, @Nullable List<String> names) {
    if (names != null && names.size() > MOST_NAMES) {
      throw new BadInput(argument, "at most " + MOST_NAMES + " names, not " + names.size());
    }
  }

  /** A day that a newspaper could print, and a database can keep. */
  static LocalDate day(String argument, LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw new BadInput(argument, "a day of the years 1 to " + LAST_YEAR + ", not " + day);
    }
    return day;
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
