package dev.readout.article.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Texts as people paste them, and what is made of them, side by side for a reader. {@code
 * -Dgolden.write=true} rewrites {@code clean.txt}; then read the diff.
 */
class GoldenTextsTest {
  private static final Path TEXTS = Path.of("src/test/golden/texts");

  @TestFactory
  Stream<DynamicTest> textsAreCleanedAsTheirFoldersSay() throws IOException {
    List<Path> cases;
    try (var list = Files.list(TEXTS)) {
      cases = list.sorted().toList();
    }
    return cases.stream()
        .map(one -> DynamicTest.dynamicTest(one.getFileName().toString(), () -> check(one)));
  }

  private static void check(Path folder) throws IOException {
    var printed =
        print(new Cleaner().cleanText(Files.readString(folder.resolve("input.txt")), null));
    var expected = folder.resolve("clean.txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(expected, printed);
    }
    assertEquals(Files.readString(expected), printed);
  }

  static String print(Cleaned cleaned) {
    var text = new StringBuilder();
    text.append("title: ").append(cleaned.title()).append('\n');
    text.append("byline: ").append(cleaned.byline()).append('\n');
    text.append("published: ")
        .append(cleaned.publishedOn())
        .append(' ')
        .append(cleaned.publishedAt())
        .append('\n');
    text.append("source: ").append(cleaned.sourceName()).append('\n');
    text.append("rights: ").append(cleaned.rights()).append('\n');
    text.append("ai: ").append(cleaned.aiDisclosure()).append('\n');
    text.append("\n--- story ---\n").append(cleaned.text()).append("\n\n--- removed ---\n");
    for (var block : cleaned.removed()) {
      text.append('[')
          .append(block.reason().words())
          .append("] ")
          .append(block.text())
          .append('\n');
    }
    return text.toString();
  }
}
