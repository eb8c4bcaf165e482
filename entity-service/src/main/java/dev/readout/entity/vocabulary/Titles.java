package dev.readout.entity.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The words that tell who somebody is: honorifics, ranks, crowns, offices; and when he or she held
 * them.
 */
public final class Titles {
  /** What a word of a title does. */
  public enum Part {
    HONORIFIC,
    RANK,
    ROYAL,
    HEAD,
    MODIFIER,
    PORTFOLIO,
    FORMER,
    ACTING,
    DESIGNATE,
    PARTICLE,
    SUFFIX
  }

  private final List<Phrases<Part>> byPart = new ArrayList<>();
  private final Phrases<String> countries = new Phrases<>();

  private Titles() {
    for (Part ignored : Part.values()) {
      byPart.add(new Phrases<>());
    }
  }

  public static Titles load() {
    Titles titles = new Titles();
    for (var row : Table.rows("titles.tsv", 2)) {
      if (row.get(0).startsWith("only-")) {
        Table.list(row.get(1))
            .forEach(title -> titles.countries.add(title, row.get(0).substring(5)));
        continue;
      }
      Part part = Part.valueOf(row.get(0).toUpperCase(java.util.Locale.ROOT));
      for (String words : Table.list(row.get(1))) {
        titles.phrases(part).add(words, part);
        if (part == Part.HEAD) {
          titles.phrases(part).add(plural(words), part);
        }
      }
    }
    return titles;
  }

  /**
   * The code of the only country that has an office of this name, or null: 'Taoiseach', 'Secretary
   * of State'.
   */
  public @Nullable String onlyIn(String title) {
    return countries.get(title).orElse(null);
  }

  /** The longest phrase of this part that starts at a token. */
  public Optional<Phrases.Match<Part>> at(
      Part part, int first, int size, IntFunction<String> token) {
    return phrases(part).longest(first, size, token);
  }

  public boolean is(Part part, String words) {
    return phrases(part).contains(words);
  }

  private Phrases<Part> phrases(Part part) {
    return byPart.get(part.ordinal());
  }

  private static String plural(String head) {
    if (head.endsWith("man")) {
      return head.substring(0, head.length() - 3) + "men";
    }
    if (head.endsWith("woman")) {
      return head.substring(0, head.length() - 5) + "women";
    }
    if (head.endsWith("y")) {
      return head.substring(0, head.length() - 1) + "ies";
    }
    return head + "s";
  }
}
