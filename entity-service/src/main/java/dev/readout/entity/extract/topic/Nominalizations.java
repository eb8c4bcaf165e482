package dev.readout.entity.extract.topic;

import java.util.Map;
import java.util.regex.Pattern;

/** The noun of a verb, for topics that the text gives as an infinitive: 'to lift sanctions'. */
final class Nominalizations {
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("release", "release"),
          Map.entry("withdraw", "withdrawal"),
          Map.entry("return", "return"),
          Map.entry("end", "end"),
          Map.entry("implement", "implementation"),
          Map.entry("resume", "resumption"),
          Map.entry("revive", "revival"),
          Map.entry("protect", "protection"),
          Map.entry("establish", "establishment"),
          Map.entry("create", "creation"),
          Map.entry("reduce", "reduction"),
          Map.entry("remove", "removal"),
          Map.entry("extend", "extension"),
          Map.entry("expand", "expansion"),
          Map.entry("prevent", "prevention"),
          Map.entry("restore", "restoration"),
          Map.entry("recognize", "recognition"),
          Map.entry("normalize", "normalization"),
          Map.entry("modernize", "modernization"),
          Map.entry("liberalize", "liberalization"),
          Map.entry("diversify", "diversification"),
          Map.entry("integrate", "integration"),
          Map.entry("deliver", "delivery"),
          Map.entry("supply", "supply"),
          Map.entry("transfer", "transfer"),
          Map.entry("exchange", "exchange"),
          Map.entry("produce", "production"),
          Map.entry("deploy", "deployment"),
          Map.entry("use", "use"),
          Map.entry("export", "export"),
          Map.entry("import", "import"),
          Map.entry("purchase", "purchase"),
          Map.entry("buy", "purchase"),
          Map.entry("sell", "sale"),
          Map.entry("settle", "settlement"),
          Map.entry("construct", "construction"),
          Map.entry("reconstruct", "reconstruction"),
          Map.entry("evacuate", "evacuation"),
          Map.entry("ratify", "ratification"),
          Map.entry("impose", "imposition"),
          Map.entry("reform", "reform"),
          Map.entry("disarm", "disarming"),
          Map.entry("appoint", "appointment"),
          Map.entry("eliminate", "elimination"),
          Map.entry("destroy", "destruction"),
          Map.entry("halt", "halt"));

  /** One syllable with one vowel before one consonant, which doubles. */
  private static final Pattern SHORT = Pattern.compile("[^aeiou]+[aeiou][^aeiouwxy]");

  private Nominalizations() {}

  /** 'lift' -> 'lifting', 'withdraw' -> 'withdrawal'. */
  static String of(String lemma) {
    String known = IRREGULAR.get(lemma);
    if (known != null) {
      return known;
    }
    if (SHORT.matcher(lemma).matches()) {
      return lemma + lemma.charAt(lemma.length() - 1) + "ing"; // 'setting', 'stopping'
    }
    boolean silent = lemma.endsWith("e") && !lemma.endsWith("ee");
    return (silent ? lemma.substring(0, lemma.length() - 1) : lemma) + "ing";
  }
}
