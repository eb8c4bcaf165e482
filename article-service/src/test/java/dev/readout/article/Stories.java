package dev.readout.article;

import java.util.List;
import java.util.Random;

/** Makes stories that differ from each other, from a seed: invented people in invented places. */
final class Stories {
  private static final List<String> NAMES =
      List.of(
          "Lind", "Roy", "Okafor", "Tanaka", "Moreau", "Silva", "Haddad", "Novak", "Berg",
          "Castro");
  private static final List<String> PLACES =
      List.of(
          "Oslo", "Nairobi", "Lisbon", "Ankara", "Suva", "Quito", "Riga", "Hanoi", "Accra", "Bern");
  private static final List<String> WORDS =
      List.of(
          "trade",
          "fisheries",
          "border",
          "energy",
          "visa",
          "harbour",
          "grain",
          "railway",
          "climate",
          "debt",
          "satellite",
          "water",
          "mining",
          "tourism",
          "health",
          "research",
          "coast",
          "treaty",
          "agreement",
          "ministers",
          "delegation",
          "talks",
          "summit",
          "council",
          "envoy",
          "programme");

  private Stories() {}

  static String title(Random random) {
    return "%s and %s discuss %s in %s"
        .formatted(
            pick(NAMES, random), pick(NAMES, random), pick(WORDS, random), pick(PLACES, random));
  }

  static String paragraph(Random random) {
    var text = new StringBuilder("The envoy " + pick(NAMES, random) + " said on Tuesday that the");
    for (int i = 0; i < 25; i++) {
      text.append(' ').append(pick(WORDS, random));
    }
    return text.append(" would go on in ").append(pick(PLACES, random)).append('.').toString();
  }

  static String story(Random random) {
    return title(random)
        + "\n\n"
        + String.join("\n\n", List.of(paragraph(random), paragraph(random), paragraph(random)));
  }

  static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
