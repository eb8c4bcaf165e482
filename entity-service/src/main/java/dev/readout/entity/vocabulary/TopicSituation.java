package dev.readout.entity.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A country or region as a topic: 'the latest developments in Peru' is 'situation in Peru'. */
final class TopicSituation {
  private static final String PREFIX = "topic:situation-in-";
  private static final Pattern PHRASE =
      Pattern.compile(
          "(?:the )?(?:\\p{Ll}+ ){0,3}(?:situation|developments?|crisis|conditions|events) in"
              + " (?:the )?(?<where>\\p{Lu}[\\p{L}'’.-]*(?: (?:\\p{Lu}[\\p{L}'’.-]*|of|and|the))*)");

  private TopicSituation() {}

  static Optional<TopicConcept> of(String phrase) {
    Matcher matcher = PHRASE.matcher(phrase.strip());
    return matcher.matches() ? Optional.of(in(matcher.group("where"))) : Optional.empty();
  }

  static Optional<TopicConcept> byId(String id) {
    if (!id.startsWith(PREFIX)) {
      return Optional.empty();
    }
    StringBuilder where = new StringBuilder();
    for (String word : id.substring(PREFIX.length()).split("-")) {
      where.append(where.isEmpty() ? "" : " ");
      where.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return where.isEmpty() ? Optional.empty() : Optional.of(in(where.toString()));
  }

  private static TopicConcept in(String where) {
    String id = PREFIX + where.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return new TopicConcept(
        id,
        "situation in " + where,
        List.of(),
        "topic:regional-issues",
        "medtop:20000638",
        "diplomatic");
  }
}
