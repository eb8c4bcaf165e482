package dev.readout.local.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.local.home.Failure;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void folderGivesItsFilesInOrderWithWhatItsIndexKnows() throws Exception {
    Files.writeString(folder.resolve("b.html"), "<p>Two");
    Files.writeString(folder.resolve("a.txt"), "One");
    Files.writeString(folder.resolve("c.png"), "no news");
    Files.createDirectory(folder.resolve("more"));
    Files.writeString(
        folder.resolve("more/d.jsonl"), "{\"text\":\"Three\"}\n\n{\"text\":\"Four\"}\n");
    Files.writeString(
        folder.resolve("news.json"),
        "[{\"file\":\"a.txt\",\"url\":\"https://a.example/\",\"source\":{\"name\":\"A\"}}]");

    var submissions = Reader.read(folder);

    assertEquals(4, submissions.size());
    assertEquals(
        "{\"url\":\"https://a.example/\",\"source\":{\"name\":\"A\"},\"text\":\"One\"}",
        submissions.get(0).input().toString());
    assertEquals("{\"html\":\"<p>Two\"}", submissions.get(1).input().toString());
    assertTrue(submissions.get(3).name().endsWith("d.jsonl:3"), "the name says the line");
  }

  @Test
  void fileInAnOldEncodingKeepsItsAccents() throws Exception {
    Files.write(folder.resolve("a.txt"), "São Tomé".getBytes(Charset.forName("windows-1252")));
    assertEquals(
        "São Tomé", Reader.read(folder.resolve("a.txt")).getFirst().input().path("text").asText());
  }

  @Test
  void brokenLineIsNamed() throws Exception {
    Files.writeString(folder.resolve("a.jsonl"), "{}\n{oops\n");
    var problem = assertThrows(Failure.class, () -> Reader.read(folder.resolve("a.jsonl")));
    assertTrue(problem.toString().contains("line 2"), problem.toString());
  }

  @Test
  void everySampleHasTextAndAnAddress() {
    var samples = Reader.sampleNews();
    assertTrue(samples.size() >= 8, samples.size() + " samples");
    for (var sample : samples) {
      assertTrue(sample.input().path("text").asText().length() > 200, sample.name());
      assertTrue(sample.input().path("url").asText().contains(".example/"), sample.name());
    }
  }
}
