package dev.readout.entity.vocabulary;

import dev.readout.entity.model.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * A place that the gazetteer knows.
 *
 * @param id such as 'country:JP', 'region:middle-east', 'geo:2867714' (GeoNames),
 *     'site:white-house'
 * @param name its usual English name
 * @param countryCode ISO 3166-1 alpha-2 of the country it is or lies in (a country of the past has
 *     its ISO 3166-3 code); null for a region of several countries
 * @param within the id of the place it lies in; null for the world
 * @param at its middle, where known
 * @param population of a city, else 0
 * @param capital whether it is the capital of its country
 * @param speaksFor the organisation that is meant when the place is said to speak: the White House,
 *     the Kremlin
 */
public record Place(
    String id,
    String name,
    PlaceKind kind,
    @Nullable String countryCode,
    @Nullable String within,
    @Nullable Coordinates at,
    int population,
    boolean capital,
    @Nullable String speaksFor) {

  /** Degrees, north and east positive. */
  public record Coordinates(float latitude, float longitude) {
    public Coordinates {
      if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
        throw new IllegalArgumentException("no place on earth: " + latitude + ", " + longitude);
      }
    }

    static @Nullable Coordinates parse(String cell) {
      if (cell.isBlank()) {
        return null;
      }
      String[] both = cell.split(",");
      return new Coordinates(Float.parseFloat(both[0].strip()), Float.parseFloat(both[1].strip()));
    }
  }

  @Override
  public String toString() {
    return id + " " + name;
  }
}
