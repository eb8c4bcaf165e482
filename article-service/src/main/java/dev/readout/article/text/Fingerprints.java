package dev.readout.article.text;

import dev.readout.article.model.Fingerprint;
import info.debatty.java.lsh.MinHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes fingerprints of texts: MinHash over sequences of words, in bands for the index. */
public final class Fingerprints {
  private static final int VALUES = 64;
  private static final int ROWS_PER_BAND =
      4; // 16 bands of 4: texts half the same meet in an index.
  private static final int SHINGLE_WORDS = 4;
  private static final int SHINGLE_SPACE = 1 << 30;
  private static final long FIXED_SEED = 20260211; // Fingerprints of all time must be comparable.

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
    var words = words(text.toLowerCase(Locale.ROOT));
    var shingles = new HashSet<Integer>();
    for (int i = 0; i + SHINGLE_WORDS <= words.size(); i++) {
      shingles.add(Math.floorMod(words.subList(i, i + SHINGLE_WORDS).hashCode(), SHINGLE_SPACE));
    }
    if (shingles.isEmpty()) {
      shingles.add(Math.floorMod(words.hashCode(), SHINGLE_SPACE));
    }
    return shingles;
  }

  /**
   * What stands between characters that are neither letter nor digit, as {@code split} gives it: a
   * text that begins with such characters has an empty word first.
   */
  static List<String> words(String text) {
    var words = new ArrayList<String>();
    int begin = 0;
    for (int i = 0, width; i < text.length(); i += width) {
      int c = text.codePointAt(i);
      width = Character.charCount(c);
      if (!isPartOfWord(c)) {
        if (begin < i || i == 0) {
          words.add(text.substring(begin, i));
        }
        begin = i + width;
      }
    }
    if (begin < text.length() || text.isEmpty()) {
      words.add(text.substring(begin));
    }
    return words.equals(List.of("")) && !text.isEmpty() ? List.of() : words;
  }

  private static boolean isPartOfWord(int c) {
    if (Character.isLetter(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
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
