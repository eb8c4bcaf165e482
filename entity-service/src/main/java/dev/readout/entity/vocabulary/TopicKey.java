package dev.readout.entity.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What two phrases must share to be the same topic: their words without case, accents, articles,
 * number, and the difference between British and American spelling.
 *
 * <pre>
 *   'the Defence Industries'  ->  defense industry
 *   'rare-earth elements'     ->  rare earth element
 * </pre>
 */
final class TopicKey {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’‘`]s?(?=\\s|$|-)");
  private static final Pattern POINTS = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b|\\s|$)");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Set<String> DROPPED =
      WordList.of(
          """
          the a an their its our his her your my this these
          """);

  /** Words whose final 's' is no plural, or whose plural is another matter than the singular. */
  private static final Set<String> NO_PLURAL =
      WordList.of(
          """
          aids developments news brics sars customs politics economics athletics isis lens gas texas honduras
          cyprus basis crisis virus coronavirus physics cortes us maldives philippines
          netherlands laos emirates logistics ethics statistics mathematics diplomatics jens
          iris
          """);

  private static final Map<String, String> SPELLING =
      Map.ofEntries(
          Map.entry("defence", "defense"),
          Map.entry("programme", "program"),
          Map.entry("labour", "labor"),
          Map.entry("centre", "center"),
          Map.entry("aluminium", "aluminum"),
          Map.entry("neighbour", "neighbor"),
          Map.entry("harbour", "harbor"),
          Map.entry("behaviour", "behavior"),
          Map.entry("honour", "honor"),
          Map.entry("favour", "favor"),
          Map.entry("favourable", "favorable"),
          Map.entry("armour", "armor"),
          Map.entry("tyre", "tire"),
          Map.entry("licence", "license"),
          Map.entry("grey", "gray"),
          Map.entry("travelling", "traveling"),
          Map.entry("fibre", "fiber"),
          Map.entry("theatre", "theater"),
          Map.entry("sulphur", "sulfur"),
          Map.entry("pipelines", "pipeline"),
          Map.entry("manoeuvre", "maneuver"),
          Map.entry("crises", "crisis"),
          Map.entry("people", "people"),
          Map.entry("analyse", "analyze"),
          Map.entry("ageing", "aging"));

  private TopicKey() {}

  /** The words of the phrase that count, in order; empty when none does. */
  static List<String> words(String phrase) {
    String folded =
        ACCENTS.matcher(Normalizer.normalize(phrase, Normalizer.Form.NFKD)).replaceAll("");
    String bare =
        POSSESSIVE
            .matcher(POINTS.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll(""))
            .replaceAll("");
    List<String> words = new ArrayList<>();
    for (String word : OTHER.split(bare)) {
      if (!word.isEmpty() && !DROPPED.contains(word)) {
        words.add(normal(word));
      }
    }
    return words;
  }

  static String of(String phrase) {
    return String.join(" ", words(phrase));
  }

  private static String normal(String word) {
    String american = SPELLING.getOrDefault(word, word);
    String single = singular(american);
    String spelled = SPELLING.getOrDefault(single, single);
    return spelled
        .replaceFirst("isation$", "ization")
        .replaceFirst("(?<=\\p{L}{3})ising$", "izing")
        .replaceFirst("(?<=\\p{L}{3})ised$", "ized");
  }

  private static String singular(String word) {
    int length = word.length();
    if (length < 4 || !word.endsWith("s") || NO_PLURAL.contains(word)) {
      return word;
    }
    if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
      return word;
    }
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("sses")
        || word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("xes")) {
      return word.substring(0, length - 2);
    }
    return word.substring(0, length - 1);
  }
}
