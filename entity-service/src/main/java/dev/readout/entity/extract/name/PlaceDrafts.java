package dev.readout.entity.extract.name;

import dev.readout.entity.language.Reading;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.PlaceKind;
import dev.readout.entity.vocabulary.Folding;
import dev.readout.entity.vocabulary.Place;
import dev.readout.entity.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Groups the mentions of places; decides which of several places of one name is meant, by what else
 * the article names.
 */
final class PlaceDrafts {
  private final Vocabulary vocabulary;
  private final Reading reading;

  PlaceDrafts(Vocabulary vocabulary, Reading reading) {
    this.vocabulary = vocabulary;
    this.reading = reading;
  }

  List<Draft> of(List<Chunk> chunks) {
    Set<String> countries = countries(chunks);
    Map<String, List<Chunk>> groups = new LinkedHashMap<>();
    Map<String, Place> meant = new LinkedHashMap<>();
    List<Draft> drafts = new ArrayList<>();
    Map<String, List<Draft.Mention>> speaking = new LinkedHashMap<>();
    Map<String, Place> speakers = new LinkedHashMap<>();
    for (Chunk chunk : chunks) {
      Place place = choose(chunk, countries);
      String key = place == null ? Folding.key(chunk.text(reading.text())) : place.id();
      if (place != null && place.speaksFor() != null && Speech.speaks(chunk)) {
        speaking
            .computeIfAbsent(key, any -> new ArrayList<>())
            .add(new Draft.Mention(chunk.span(), true));
        speakers.put(key, place);
        continue;
      }
      groups.computeIfAbsent(key, any -> new ArrayList<>()).add(chunk);
      if (place != null) {
        meant.put(key, place);
      }
    }
    groups.forEach((key, group) -> drafts.add(draft(group, meant.get(key))));
    speaking.forEach(
        (key, mentions) -> {
          Place place = java.util.Objects.requireNonNull(speakers.get(key));
          drafts.add(
              new Draft(
                  EntityKind.ORGANIZATION,
                  place.name(),
                  mentions,
                  List.of(),
                  place.countryCode(),
                  "org:" + place.id().substring("site:".length()),
                  null));
        });
    return drafts;
  }

  private Draft draft(List<Chunk> group, @Nullable Place place) {
    List<Draft.Mention> mentions =
        group.stream()
            .map(
                chunk ->
                    new Draft.Mention(
                        chunk.span(),
                        (place == null || place.kind() != PlaceKind.REGION)
                            && Speech.speaks(chunk)))
            .toList();
    if (place == null) {
      Chunk first = group.getFirst();
      String last = first.line().key(first.last());
      PlaceKind kind =
          Words.SITES.contains(last) || Words.PLACE_STARTS.contains(first.line().key(first.first()))
              ? PlaceKind.FACILITY
              : Words.REGIONS.contains(last) ? PlaceKind.REGION : PlaceKind.OTHER;
      return new Draft(
          EntityKind.PLACE, first.text(reading.text()), mentions, List.of(), null, null, kind);
    }
    return new Draft(
        EntityKind.PLACE,
        place.name(),
        mentions,
        List.of(),
        place.countryCode(),
        place.id(),
        place.kind());
  }

  /** The countries that the article names without doubt. */
  private static Set<String> countries(List<Chunk> chunks) {
    Set<String> codes = new java.util.HashSet<>();
    for (Chunk chunk : chunks) {
      for (Place place : chunk.places()) {
        if (chunk.places().size() == 1 && place.countryCode() != null) {
          codes.add(place.countryCode());
        }
      }
    }
    return codes;
  }

  private @Nullable Place choose(Chunk chunk, Set<String> countries) {
    if (chunk.places().isEmpty()) {
      return null;
    }
    // 'Paris, Texas', 'Athens, Greece', 'Springfield in Illinois': what is said to hold it.
    Line line = chunk.line();
    if (line.is(chunk.last() + 1, ",") || line.key(chunk.last() + 1).equals("in")) {
      for (Place container :
          vocabulary.gazetteer().at(chunk.last() + 2, line.size(), line::word).stream()
              .flatMap(match -> match.entry().stream())
              .toList()) {
        for (Place place : chunk.places()) {
          if (!place.id().equals(container.id())
              && vocabulary.gazetteer().contains(container.id(), place.id())) {
            return place;
          }
        }
      }
    }
    Place likeliest = chunk.places().getFirst();
    if (likeliest.kind() != PlaceKind.CITY || likeliest.capital()) {
      return likeliest;
    }
    for (Place place : chunk.places()) {
      if (place.countryCode() != null
          && countries.contains(place.countryCode())
          && place.population() * 10 > likeliest.population()) {
        return place;
      }
    }
    return likeliest;
  }
}
