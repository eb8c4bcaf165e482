package dev.readout.entity.vocabulary;

import dev.readout.entity.model.PlaceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the gazetteer's tables: the order of reading is the order in which places of one name are
 * ranked.
 */
final class GazetteerTables {
  /**
   * Territories of other countries: their capitals are towns like others, Hamilton and Plymouth.
   */
  private static final Set<String> DEPENDENT =
      WordList.of(
          """
          AI AS AW AX BL BM BQ CC CK CW CX FK FO GF GG GI GL GP GS GU HK IM IO JE KY MF MO MP MQ MS
          NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT
          """);

  private GazetteerTables() {}

  static Gazetteer load() {
    Gazetteer.Builder places = new Gazetteer.Builder();
    places.add(
        new Place("region:world", "World", PlaceKind.REGION, null, null, null, 0, false, null),
        List.of());
    regions(places, Set.of());
    countries(places);
    regions(places, Set.of("national"));
    List<City> cities = cities();
    for (City city : cities) {
      if (city.capital && !DEPENDENT.contains(city.code)) {
        city.addTo(places);
      }
    }
    sites(places, cities);
    for (City city : cities) {
      city.addTo(places);
    }
    return places.build();
  }

  private static void countries(Gazetteer.Builder places) {
    for (List<String> row : Table.rows("countries.tsv", 6)) {
      String code = row.get(0);
      String region = row.get(4).isEmpty() ? null : "region:" + slug(row.get(4));
      List<String> names = new ArrayList<>(List.of(row.get(1)));
      names.addAll(Table.list(row.get(2)));
      places.add(
          new Place(
              "country:" + code,
              row.get(1),
              PlaceKind.COUNTRY,
              code,
              region,
              Place.Coordinates.parse(row.get(5)),
              0,
              false,
              null),
          names);
    }
  }

  /** Regions of the world go before countries, which lie in them; parts of countries after. */
  private static void regions(Gazetteer.Builder places, Set<String> which) {
    for (List<String> row : Table.rows("regions.tsv", 4)) {
      String within = row.get(2);
      boolean national = within.matches("[A-Z]{2}");
      if (national != which.contains("national")) {
        continue;
      }
      List<String> names = new ArrayList<>(List.of(row.get(0)));
      names.addAll(Table.list(row.get(1)));
      places.add(
          new Place(
              "region:" + slug(row.get(0)),
              row.get(0),
              PlaceKind.REGION,
              national ? within : null,
              national ? "country:" + within : "region:" + slug(within),
              Place.Coordinates.parse(row.get(3)),
              0,
              false,
              null),
          names);
    }
  }

  private static void sites(Gazetteer.Builder places, List<City> cities) {
    Set<String> seen = new HashSet<>();
    for (List<String> row : Table.rows("facilities.tsv", 5)) {
      String[] where = row.get(2).split(",\\s*");
      String code = where[where.length - 1];
      Optional<City> city =
          where.length < 2
              ? Optional.empty()
              : cities.stream()
                  .filter(c -> c.code.equals(code) && c.names().stream().anyMatch(where[0]::equals))
                  .findFirst();
      List<String> names = new ArrayList<>(List.of(row.get(0)));
      names.addAll(Table.list(row.get(1)));
      if (seen.add(row.get(0))) {
        places.add(
            new Place(
                "site:" + slug(row.get(0)),
                row.get(0),
                PlaceKind.FACILITY,
                code,
                city.map(City::id).orElse("country:" + code),
                Place.Coordinates.parse(row.get(3)),
                0,
                false,
                row.get(4).isBlank() ? null : row.get(4)),
            names);
      }
    }
  }

  /**
   * @param name the usual one
   */
  private record City(
      String number,
      String name,
      List<String> otherNames,
      String code,
      String division,
      int population,
      Place.Coordinates at,
      boolean capital) {
    String id() {
      return "geo:" + number;
    }

    List<String> names() {
      List<String> names = new ArrayList<>(otherNames);
      names.addFirst(name);
      if (name.startsWith("Saint ")) {
        names.add("St. " + name.substring(6));
      }
      return names;
    }

    void addTo(Gazetteer.Builder places) {
      String state = code.equals("US") ? UnitedStates.region(division) : null;
      String within = state == null ? "country:" + code : state;
      places.add(
          new Place(id(), name, PlaceKind.CITY, code, within, at, population, capital, null),
          names());
    }
  }

  private static List<City> cities() {
    Map<String, List<String>> renamed = new HashMap<>();
    for (List<String> row : Table.rows("city-names.tsv", 3)) {
      renamed.put(row.get(0), row);
    }
    List<City> cities = new ArrayList<>();
    for (List<String> row : Table.rows("cities.tsv.gz", 8)) {
      List<String> other = renamed.getOrDefault(row.get(1), List.of(row.get(1), row.get(1), ""));
      List<String> names = new ArrayList<>(Table.list(other.get(2)));
      names.add(other.get(0));
      cities.add(
          new City(
              row.get(0),
              other.get(1),
              names,
              row.get(2),
              row.get(3),
              Integer.parseInt(row.get(4)),
              new Place.Coordinates(Float.parseFloat(row.get(5)), Float.parseFloat(row.get(6))),
              row.get(7).equals("C")));
    }
    cities.sort(Comparator.comparingInt(City::population).reversed().thenComparing(City::number));
    return cities;
  }

  static String slug(String name) {
    return name.isEmpty()
        ? "world"
        : java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
  }
}
