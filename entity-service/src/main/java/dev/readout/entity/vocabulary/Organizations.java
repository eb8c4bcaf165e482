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

  private final Phrases<String> ordinary = new Phrases<>();

  /**
   * A body that the vocabulary knows.
   *
   * @param id such as 'org:nato'
   * @param names all its names, as the news writes them
   * @param countryCode of the country it belongs to, if it belongs to one
   */
  public record Organization(
      String id, String name, List<String> names, @Nullable String countryCode) {
    /**
     * Whether a text that writes these words can mean the body: abbreviations keep their capitals.
     */
    public boolean written(String text) {
      String key = Folding.key(text);
      boolean capitals = text.chars().noneMatch(Character::isLowerCase);
      return names.stream()
          .filter(one -> Folding.key(one).equals(key))
          .anyMatch(
              one ->
                  capitals
                      || one.equals(text)
                      || Character.isUpperCase(text.charAt(0))
                          && one.chars().anyMatch(Character::isLowerCase));
    }
  }

  public static Organizations load() {
    Organizations organizations = new Organizations();
    for (var row : Table.rows("organizations.tsv", 4)) {
      List<String> names = new java.util.ArrayList<>(Table.list(row.get(1)));
      names.addFirst(row.get(0));
      var organization =
          new Organization(
              "org:" + GazetteerTables.slug(row.get(0)),
              row.get(0),
              List.copyOf(names),
              row.get(2).isBlank() ? null : row.get(2).strip());
      names.forEach(name -> organizations.byName.add(name, organization));
      Table.list(row.get(3)).forEach(word -> organizations.ordinary.add(word, word));
    }
    return organizations;
  }

  public Optional<Organization> find(String name) {
    return byName.get(name);
  }

  /**
   * Whether the name is also an ordinary word or name, so that it needs support from the text:
   * 'Times', 'Labour'.
   */
  public boolean isOrdinary(String name) {
    return ordinary.contains(name);
  }

  public Optional<Phrases.Match<Organization>> at(int first, int size, IntFunction<String> token) {
    return byName.longest(first, size, token);
  }
}
