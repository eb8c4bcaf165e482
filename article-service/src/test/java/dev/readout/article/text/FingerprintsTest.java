package dev.readout.article.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  /** Fingerprints of all time must be comparable, so the words are those that they always were. */
  @Test
  void wordsAreWhatTheFirstSplitGave() {
    long seed = Long.getLong("seed", 1);
    System.out.println("fingerprints: seed " + seed);
    var random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append(
            switch (random.nextInt(4)) {
              case 0 -> " .,-\n".charAt(random.nextInt(5));
              case 1 -> (char) random.nextInt(0x10000);
              case 2 -> "é1²Ⅳ語ー́_'💥".charAt(random.nextInt(11));
              default -> (char) ('a' + random.nextInt(4));
            });
      }
      assertEquals(
          List.of(text.toString().split("[^\\p{L}\\p{N}]+", 0)),
          Fingerprints.words(text.toString()),
          text::toString);
    }
  }
}
