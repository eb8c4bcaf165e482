package dev.readout.entity.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that are named by a proper name or an abbreviation: alliances, parties, agencies, media.
 */
public final class Organizations {
  private final Phrases<Organization> byName = new Phrases<>();

  /**
   * A body that the vocabulary knows.
   *
   * @param id such as 'org:nato'
   * @param countryCode of the country it belongs to, if it belongs to one
   */
  public record Organization(
      String id, String name, List<String> names, @Nullable String countryCode) {
    /** Whether the text writes the name as the vocabulary does, capitals included. */
    public boolean written(String text) {
      String key = Folding.key(text);
      boolean caps = text.chars().noneMatch(Character::isLowerCase);
      boolean known = false;
      for (String one : names) {
        if (Folding.key(one).equals(key)) {
          known |=
              one.equals(text)
                  || one.chars().anyMatch(Character::isLowerCase)
                      && Character.isUpperCase(text.charAt(0))
                  || caps;
        }
      }
      return known;
    }
  }

  public static Organizations load() {
    Organizations organizations = new Organizations();
    for (var row : Table.rows("organizations.tsv", 3)) {
      List<String> names = new java.util.ArrayList<>(Table.list(row.get(1)));
      names.addFirst(row.get(0));
      var organization =
          new Organization(
              "org:" + GazetteerTables.slug(row.get(0)),
              row.get(0),
              List.copyOf(names),
              row.get(2).isBlank() ? null : row.get(2).strip());
      names.forEach(name -> organizations.byName.add(name, organization));
    }
    return organizations;
  }

  public Optional<Organization> find(String name) {
    return byName.get(name);
  }

  public Optional<Phrases.Match<Organization>> at(int first, int size, IntFunction<String> token) {
    return byName.longest(first, size, token);
  }
}
