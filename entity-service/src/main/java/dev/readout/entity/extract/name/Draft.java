package dev.readout.entity.extract.name;

import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.PlaceKind;
import dev.readout.entity.model.RoleFound;
import dev.readout.entity.model.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entity before it has a key. */
record Draft(
    EntityKind kind,
    String name,
    List<Mention> mentions,
    List<RoleFound> roles,
    @Nullable String countryCode,
    @Nullable String vocabularyId,
    @Nullable PlaceKind placeKind) {

  /** Where it is named, and whether it is named as one that speaks. */
  record Mention(Span span, boolean speaks) {}

  Draft {
    mentions = mentions.stream().sorted(java.util.Comparator.comparing(Mention::span)).toList();
    roles = List.copyOf(roles);
  }
}
