package dev.readout.entity.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The places of the world: countries of today and the past, regions, cities, and the buildings that
 * diplomacy names. What lies in what, and where.
 */
public final class Gazetteer {
  private final Map<String, Place> byId;
  private final Phrases<List<Place>> byName;
  private final Map<String, String> originals;

  Gazetteer(Map<String, Place> byId, Phrases<List<Place>> byName, Map<String, String> originals) {
    this.byId = byId;
    this.byName = byName;
    this.originals = originals;
  }

  /** Reads the resources; some tens of milliseconds. */
  public static Gazetteer load() {
    return GazetteerTables.load();
  }

  /**
   * The places of this name, the likeliest in the news first: countries, sites, capitals, then by
   * population.
   */
  public List<Place> find(String name) {
    return byName.get(name).orElse(List.of());
  }

  /** The place of this id. */
  public Optional<Place> place(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The longest names of places that start at this token of a text, longest first. */
  public List<Phrases.Match<List<Place>>> at(int first, int size, IntFunction<String> token) {
    return byName.at(first, size, token);
  }

  /**
   * The abbreviation of that key as the vocabulary writes it ('U.S.' for 'us'), if the name is only
   * known in capitals: then a text must write it in capitals, too.
   */
  public boolean onlyInCapitals(String key) {
    return originals.containsKey(key);
  }

  /** The place that this one lies in. */
  public Optional<Place> within(String id) {
    Place place = byId.get(id);
    return place == null || place.within() == null ? Optional.empty() : place(place.within());
  }

  /** What the place lies in, from near to far: city, division, country, region of the world. */
  public List<Place> containers(String id) {
    List<Place> found = new ArrayList<>();
    Optional<Place> at = within(id);
    while (at.isPresent() && !found.contains(at.get())) {
      found.add(at.get());
      at = within(at.get().id());
    }
    return found;
  }

  /** Whether b is a or lies in it: Japan contains Tokyo. */
  public boolean contains(String a, String b) {
    return a.equals(b) || containers(b).stream().anyMatch(place -> place.id().equals(a));
  }

  /** The country that the place is or lies in. */
  public Optional<Place> country(String id) {
    return place(id).map(Place::countryCode).flatMap(this::countryByCode);
  }

  public Optional<Place> countryByCode(@Nullable String code) {
    return code == null ? Optional.empty() : place("country:" + code);
  }

  /** The capital of a country. */
  public Optional<Place> capital(String countryCode) {
    return byId.values().stream()
        .filter(place -> place.capital() && countryCode.equals(place.countryCode()))
        .findFirst();
  }

  /** Collects places while they are read. */
  static final class Builder {
    private final Map<String, Place> byId = new LinkedHashMap<>(32_768);
    private final Map<String, List<Place>> lists = new HashMap<>(65_536);
    private final Map<String, Boolean> capitals = new HashMap<>();

    void add(Place place, List<String> names) {
      if (byId.putIfAbsent(place.id(), place) != null) {
        return;
      }
      for (String name : names) {
        String key = Folding.key(name);
        if (key.isEmpty()) {
          continue;
        }
        List<Place> places = lists.computeIfAbsent(key, any -> new ArrayList<>(1));
        if (!places.contains(place)) {
          places.add(place);
        }
        capitals.merge(key, isAbbreviation(name), (a, b) -> a && b);
      }
    }

    Optional<Place> named(String name, @Nullable String countryCode) {
      return lists.getOrDefault(Folding.key(name), List.of()).stream()
          .filter(place -> countryCode == null || countryCode.equals(place.countryCode()))
          .findFirst();
    }

    Gazetteer build() {
      Phrases<List<Place>> phrases = new Phrases<>();
      lists.forEach(
          (key, places) ->
              phrases.add(
                  key, places.size() == 1 ? List.of(places.getFirst()) : List.copyOf(places)));
      Map<String, String> abbreviations = new HashMap<>();
      capitals.forEach(
          (key, only) -> {
            if (only) {
              abbreviations.put(key, key);
            }
          });
      return new Gazetteer(byId, phrases, abbreviations);
    }

    private static boolean isAbbreviation(String name) {
      return name.length() <= 9 && name.chars().noneMatch(Character::isLowerCase);
    }
  }
}
