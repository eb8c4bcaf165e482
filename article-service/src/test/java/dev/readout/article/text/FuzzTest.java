package dev.readout.article.text;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Mutated pages and texts never make the cleaner throw or hang. {@code -Dfuzz=10000 -Dseed=...} for
 * more of them, or the same again.
 */
class FuzzTest {
  private static final int CASES = Integer.getInteger("fuzz", 400);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  @Test
  void mutatedPagesAreReadInTime() throws IOException {
    long seed = Long.getLong("seed", 1);
    System.out.println("fuzz: -Dseed=" + seed);
    var random = new Random(seed);
    var pages = files("src/test/golden/pages", "page.html");
    pages.addAll(files("src/test/golden/texts", "input.txt"));
    var cleaner = new Cleaner();
    for (int i = 0; i < CASES; i++) {
      var bytes = pages.get(random.nextInt(pages.size())).getBytes(StandardCharsets.UTF_8);
      var mutated = Decoder.decode(mutate(bytes, random));
      assertTimeoutPreemptively(
          LONGEST,
          () -> {
            cleaner.cleanPage(mutated, null, null);
            cleaner.cleanText(mutated, null);
          },
          "case " + i);
    }
  }

  @Test
  void pagesMadeToBreakReadersAreReadInTime() {
    var cleaner = new Cleaner();
    for (var page :
        List.of(
            "<div>".repeat(100_000) + "The end of it.",
            "<div class='share'>".repeat(20_000) + "<p>Word.",
            "<b>".repeat(50_000) + "x",
            "<p>" + "word ".repeat(800_000),
            "<a href=x>link</a> ".repeat(100_000),
            "<h1>a</h1><h2>a</h2>".repeat(50_000),
            "<table><tr><td>".repeat(5_000) + "text",
            "<script type='application/ld+json'>" + "[".repeat(100_000) + "</script>",
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><p>&b;&b;&b;</p>",
            "<span>a".repeat(30_000),
            "<br>".repeat(200_000) + "x")) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(40), () -> cleaner.cleanPage(page, null, null), page.substring(0, 30));
    }
    for (var text :
        List.of(
            "A ".repeat(400_000),
            "Aa-".repeat(300_000),
            "By " + "Aaaa ".repeat(100_000),
            "related: ".repeat(100_000),
            "(Photo ".repeat(100_000),
            "Related\n".repeat(20_000),
            "Short headline here\n\n".repeat(20_000),
            "A, B (C".repeat(50_000))) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(30), () -> cleaner.cleanText(text, null), text.substring(0, 7));
    }
  }

  private static byte[] mutate(byte[] bytes, Random random) {
    var mutated = bytes.clone();
    for (int n = random.nextInt(30); n >= 0; n--) {
      int at = random.nextInt(mutated.length);
      switch (random.nextInt(4)) {
        case 0 -> mutated[at] = (byte) random.nextInt(256);
        case 1 -> mutated = java.util.Arrays.copyOf(mutated, Math.max(1, at));
        case 2 -> {
          int length = Math.min(random.nextInt(200), mutated.length - at);
          System.arraycopy(
              mutated, at, mutated, random.nextInt(mutated.length - length + 1), length);
        }
        default -> mutated[at] = (byte) "<>\"'&;=/ \n".charAt(random.nextInt(10));
      }
    }
    return mutated;
  }

  private static List<String> files(String folder, String name) throws IOException {
    try (var list = Files.list(Path.of(folder))) {
      var texts = new ArrayList<String>();
      for (var one : list.sorted().toList()) {
        texts.add(Files.readString(one.resolve(name)));
      }
      return texts;
    }
  }
}
