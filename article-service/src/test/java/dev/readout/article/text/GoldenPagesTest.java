package dev.readout.article.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Pages written in the manner of real sites, each with the story that a reader sees in it: how many
 * of the kept words belong to the story (precision) and how many of the story's words are kept
 * (recall). {@code -Dgolden.write=true} rewrites the table; then read the diff.
 */
class GoldenPagesTest {
  private static final Path PAGES = Path.of("src/test/golden/pages");
  private static final Path TABLE = Path.of("src/test/golden/pages.csv");

  @Test
  void keptWordsAreThoseOfTheStory() throws IOException {
    var rows = new ArrayList<String>();
    rows.add("page,words,precision,recall,title,date,byline");
    List<Path> pages;
    try (var list = Files.list(PAGES)) {
      pages = list.filter(Files::isDirectory).sorted().toList();
    }
    var cleaner = new Cleaner();
    for (var page : pages) {
      rows.add(row(page, cleaner));
    }
    if (Boolean.getBoolean("golden.write")) {
      Files.write(TABLE, rows);
    }
    assertEquals(String.join("\n", Files.readAllLines(TABLE)), String.join("\n", rows));
  }

  private static String row(Path page, Cleaner cleaner) throws IOException {
    var story = Files.readString(page.resolve("story.txt"));
    var cleaned = cleaner.cleanPage(Files.readString(page.resolve("page.html")), null, null);
    var wanted = words(story);
    var kept = words(cleaned.text());
    int both = 0;
    for (var entry : kept.entrySet()) {
      both += Math.min(entry.getValue(), wanted.getOrDefault(entry.getKey(), 0));
    }
    var title = story.lines().findFirst().orElse("");
    return String.format(
        Locale.ROOT,
        "%s,%d,%.3f,%.3f,%s,%s,%s",
        page.getFileName(),
        count(wanted),
        (double) both / Math.max(1, count(kept)),
        (double) both / count(wanted),
        cleaned.title().equals(title) ? "ok" : "'" + cleaned.title() + "'",
        cleaned.publishedOn(),
        cleaned.byline());
  }

  private static int count(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> words(String text) {
    var words = new HashMap<String, Integer>();
    for (var word : text.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        words.merge(word, 1, Integer::sum);
      }
    }
    return words;
  }
}
