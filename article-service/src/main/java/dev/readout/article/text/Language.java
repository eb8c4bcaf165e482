package dev.readout.article.text;

import com.optimaize.langdetect.ngram.NgramExtractor;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfile;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the language of a text by its letters; made once, slow to make, thread safe.
 *
 * <p>Naive Bayes over sequences of one to three letters, with the profiles of a library. The
 * library's own detector draws sequences at random, seven times over, until one language is all but
 * certain; summing up all of them once says the same, costs a tenth, and is nobody's luck.
 */
public final class Language {
  public static final String UNDETERMINED = "und";
  private static final int ENOUGH = 800; // Characters; more change nothing and cost time.

  /** Characters that settle the matter when one language is far ahead after them. */
  private static final int BEGINNING = 250;

  private static final double FAR_AHEAD = 5 * Math.log(10_000);
  private static final int TOO_SHORT = 20;

  /** What a sequence counts that a language does not know (Nakatani Shuyo's smoothing). */
  private static final double UNSEEN = 0.5 / 10_000;

  /** The first must be so many times as likely as the second. */
  private static final double CERTAIN = Math.log(10_000);

  private final NgramExtractor extractor = NgramExtractors.standard();
  private final Map<Long, Gains> gains = new HashMap<>();
  private final List<String> codes;

  /** What a sequence of letters speaks for: the languages that know it, and how much for each. */
  private record Gains(short[] languages, float[] logarithms) {
    static final Gains NONE = new Gains(new short[0], new float[0]);

    Gains and(int language, double logarithm) {
      int size = languages.length;
      var more = new Gains(Arrays.copyOf(languages, size + 1), Arrays.copyOf(logarithms, size + 1));
      more.languages[size] = (short) language;
      more.logarithms[size] = (float) logarithm;
      return more;
    }
  }

  public Language() {
    try {
      var profiles = new LanguageProfileReader().readAllBuiltIn();
      codes = profiles.stream().map(profile -> profile.getLocale().getLanguage()).toList();
      for (int i = 0; i < profiles.size(); i++) {
        learn(i, profiles.get(i));
      }
    } catch (IOException notInTheJar) {
      throw new UncheckedIOException(notInTheJar);
    }
  }

  private void learn(int language, LanguageProfile profile) {
    for (var gram : profile.iterateGrams()) {
      double share =
          (double) gram.getValue() / profile.getNumGramOccurrences(gram.getKey().length());
      double logarithm = Math.log((share + UNSEEN) / UNSEEN);
      gains.merge(
          key(gram.getKey()),
          Gains.NONE.and(language, logarithm),
          (known, one) -> known.and(language, logarithm));
    }
  }

  /** ISO 639-1 code, or 'und'. */
  public String of(String text) {
    if (text.length() < TOO_SHORT) {
      return UNDETERMINED;
    }
    var begin = sums(text, BEGINNING);
    var sums = text.length() <= BEGINNING || lead(begin) >= FAR_AHEAD ? begin : sums(text, ENOUGH);
    return lead(sums) >= CERTAIN ? codes.get(best(sums, "")) : UNDETERMINED;
  }

  /** For each language, how much the first characters speak for it. */
  private double[] sums(String text, int characters) {
    var sums = new double[codes.size()];
    extractor
        .extractCountedGrams(text.substring(0, Math.min(text.length(), characters)))
        .forEach((gram, count) -> add(sums, gains.getOrDefault(key(gram), Gains.NONE), count));
    return sums;
  }

  private double lead(double[] sums) {
    int first = best(sums, "");
    return sums[first] - sums[best(sums, codes.get(first))];
  }

  /** Short texts of few letters have hash codes that collide; the golden ratio spreads them. */
  private static Long key(String gram) {
    long packed = 0;
    for (int i = 0; i < gram.length(); i++) {
      packed = packed << Character.SIZE | gram.charAt(i);
    }
    return packed * 0x9E3779B97F4A7C15L;
  }

  private static void add(double[] sums, Gains gains, int count) {
    for (int i = 0; i < gains.languages.length; i++) {
      sums[gains.languages[i]] += count * (double) gains.logarithms[i];
    }
  }

  /** Chinese has two profiles and is one language. */
  private int best(double[] sums, String except) {
    int best = -1;
    for (int i = 0; i < sums.length; i++) {
      if (!codes.get(i).equals(except) && (best < 0 || sums[i] > sums[best])) {
        best = i;
      }
    }
    return best;
  }
}
