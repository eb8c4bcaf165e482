package dev.readout.local.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Generated articles of the length of real ones (some 400 words), the same for the same seed, each
 * different from every other: invented words in sentences of English shape, with what is around a
 * story when people copy it. Thread safe; makes only what is asked for.
 */
final class Articles {
  private static final List<String> FRAMES =
      List.of(
          "The minister said that the %s would be discussed with the %s before the %s of the %s.",
          "On Tuesday the delegation of %s met the envoy of %s to speak about %s and the %s.",
          "According to the %s, the %s between %s and %s has been held back by the %s.",
          "\"We will not leave the %s to the %s,\" the chair of the %s told reporters in %s.",
          "Both sides agreed to a %s on %s, which the %s had asked for since the %s.",
          "The talks in %s follow a %s by the %s, whose %s was published last week.");
  private static final String[] SYLLABLES = {
    "ka", "lo", "mir", "ten", "sa", "vel", "dor", "an", "ri", "ost", "ber", "ul", "nem", "phi",
    "gar", "tis", "om", "bren", "qua", "li"
  };
  private static final int PARAGRAPHS = 8;
  private static final int SENTENCES = 4;

  private final Random random;
  private final long seed;
  private final int all;
  private int made;

  private Articles(long seed, int all) {
    this.random = new Random(seed);
    this.seed = seed;
    this.all = all;
  }

  static Articles some(long seed, int all) {
    return new Articles(seed, all);
  }

  /** The next inputs, at most so many; empty at the end. */
  synchronized List<Map<String, Object>> next(int most) {
    var inputs = new ArrayList<Map<String, Object>>();
    while (inputs.size() < most && made < all) {
      inputs.add(article(made++));
    }
    return inputs;
  }

  private Map<String, Object> article(int number) {
    var title = word() + " and " + word() + " discuss the " + word();
    var text = new StringBuilder(title).append("\n\nBy ").append(word()).append("\nShare post:\n");
    text.append(word().toUpperCase(java.util.Locale.ROOT)).append(" (Example Wire) - ");
    for (int i = 0; i < PARAGRAPHS; i++) {
      for (int j = 0; j < SENTENCES; j++) {
        text.append(sentence()).append(j + 1 < SENTENCES ? " " : "\n\n");
      }
    }
    text.append("Copyright 2026 Example Wire. All rights reserved.\n");
    var input = new LinkedHashMap<String, Object>();
    input.put("text", text.toString());
    input.put("url", "https://site" + number % 40 + ".example/" + seed + "/" + number);
    input.put("publishedAt", "2026-0%d-%02dT08:00:00Z".formatted(1 + number % 9, 1 + number % 28));
    return input;
  }

  private String sentence() {
    var frame = FRAMES.get(random.nextInt(FRAMES.size()));
    var words = new Object[5];
    for (int i = 0; i < words.length; i++) {
      words[i] = word();
    }
    return frame.formatted(words);
  }

  private String word() {
    var word = new StringBuilder();
    int syllables = 2 + random.nextInt(2);
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }
}
