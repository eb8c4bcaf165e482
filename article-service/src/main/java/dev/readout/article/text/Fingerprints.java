package dev.readout.article.text;

import dev.readout.article.model.Fingerprint;
import info.debatty.java.lsh.MinHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes fingerprints of texts: MinHash over sequences of words, in bands for the index. */
public final class Fingerprints {
  private static final int VALUES = 64;
  private static final int ROWS_PER_BAND =
      4; // 16 bands of 4: texts half the same meet in an index.
  private static final int SHINGLE_WORDS = 4;
  private static final int SHINGLE_SPACE = 1 << 30;
  private static final long FIXED_SEED = 20260211; // Fingerprints of all time must be comparable.
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final MinHash minHash = new MinHash(VALUES, SHINGLE_SPACE, FIXED_SEED);

  /** The fingerprint of a clean text; of two equal texts it is equal. */
  public Fingerprint of(String text) {
    var signature = minHash.signature(shingles(text));
    var bands = new ArrayList<Long>();
    for (int i = 0; i < signature.length; i += ROWS_PER_BAND) {
      bands.add(band(i, Arrays.copyOfRange(signature, i, i + ROWS_PER_BAND)));
    }
    return new Fingerprint(Arrays.stream(signature).boxed().toList(), bands);
  }

  private static Set<Integer> shingles(String text) {
    var words = List.of(NO_WORD.split(text.toLowerCase(Locale.ROOT)));
    var shingles = new HashSet<Integer>();
    for (int i = 0; i + SHINGLE_WORDS <= words.size(); i++) {
      shingles.add(Math.floorMod(words.subList(i, i + SHINGLE_WORDS).hashCode(), SHINGLE_SPACE));
    }
    if (shingles.isEmpty()) {
      shingles.add(Math.floorMod(words.hashCode(), SHINGLE_SPACE));
    }
    return shingles;
  }

  private static long band(int number, int[] values) {
    long hash = number;
    for (int value : values) {
      hash = hash * 0x9E3779B97F4A7C15L + value;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
