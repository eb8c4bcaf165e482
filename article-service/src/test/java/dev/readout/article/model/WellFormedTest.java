package dev.readout.article.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WellFormedTest {
  @Test
  void whatIsWrongIsReplacedOneForOne() {
    assertEquals("a\uFFFDb", WellFormed.of("a\u0000b"));
    assertEquals("\uFFFD\uFFFDx\uFFFD", WellFormed.of("\uDC00\uD800x\uD83D"));
    assertEquals("\uFFFD💥\uFFFD", WellFormed.of("\uD83D💥\uDCA5"));
    var fine = "Élan 💥\n\t";
    assertSame(fine, WellFormed.of(fine));
    assertTrue(WellFormed.is(fine));
    assertFalse(WellFormed.is("💥".substring(0, 1)));
  }

  @Test
  void whateverComesSurvivesUtf8() {
    long seed = Long.getLong("seed", 1);
    System.out.println("well-formed: seed " + seed);
    var random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append((char) (random.nextBoolean() ? 0xD7F0 + random.nextInt(0x820) : 0));
      }
      var mended = WellFormed.of(text.toString());
      assertEquals(text.length(), mended.length());
      assertTrue(mended.indexOf(0) < 0);
      assertEquals(
          mended, new String(mended.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }
  }
}
