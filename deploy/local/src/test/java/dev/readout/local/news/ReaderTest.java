package dev.readout.local.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    var submissions = submissions();

    assertEquals(4, submissions.size());
    assertEquals(
        "{\"url\":\"https://a.example/\",\"source\":{\"name\":\"A\"},\"text\":\"One\"}",
        submissions.get(0).input().toString());
    assertEquals("{\"html\":\"<p>Two\"}", submissions.get(1).input().toString());
    assertTrue(submissions.get(3).name().endsWith("d.jsonl:3"), "the name says the line");
  }

  @Test
  void brokenLineIsNamedAndSpoilsNothingElse() throws Exception {
    Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"One\"}\n{oops\n{\"text\":\"Two\"}");
    var found = read(folder);
    assertEquals(3, found.size());
    assertTrue(
        found.get(1) instanceof Found.Unusable no
            && no.name().endsWith("a.jsonl:2")
            && no.code().equals("NOT_JSON"),
        found.toString());
    assertEquals(3, Reader.count(Places.of(folder).getFirst()));
  }

  @Test
  void whatIsTooLargeIsNotRead() throws Exception {
    try (var file = new java.io.RandomAccessFile(folder.resolve("a.txt").toFile(), "rw")) {
      file.setLength(1L << 40); // Sparse: a terabyte of nothing.
    }
    assertTrue(
        read(folder).getFirst() instanceof Found.Unusable no && no.code().equals("TOO_LARGE"));
  }

  @Test
  void aByteOrderMarkIsNoText() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "\uFEFFOne");
    assertEquals("One", submissions().getFirst().input().path("text").asText());
  }

  @Test
  void whatIsNotThereFailsBeforeAnythingIsTaken() {
    assertThrows(Failure.class, () -> Places.of(List.of(folder.resolve("none").toString())));
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

  private List<Submission> submissions() {
    return read(folder).stream().map(found -> ((Found.Article) found).submission()).toList();
  }

  private static List<Found> read(Path path) {
    var found = new ArrayList<Found>();
    try (var gathering = new Gathering(new Home(path, path), false)) {
      var reader = new Reader(gathering);
      Places.of(path).forEach(place -> reader.open(place, found::add));
    }
    return found;
  }
}
