package dev.readout.entity.extract.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.entity.extract.ExtractionPrinter;
import dev.readout.entity.extract.Extractor;
import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.Claim;
import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.Extraction;
import dev.readout.entity.model.MeetingFound;
import dev.readout.entity.model.SourceRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws 1, 5 and 7 of the design over random mixtures of the sentences in src/test/tables. */
class MeetingLawsTest {
  private static final Path TABLES = Path.of("src/test/tables/meetings");
  private static final int ARTICLES = 6;
  private static final int SENTENCES = 6;

  @Test
  void holdOnRandomMixturesOfSentences() throws IOException {
    long seed = Long.getLong("seed", 20261123L);
    System.out.println("MeetingLawsTest seed " + seed);
    Random random = new Random(seed);
    List<String> sentences = sentences();
    Extractor extractor = Extractor.load();
    for (int i = 0; i < ARTICLES; i++) {
      Collections.shuffle(sentences, random);
      String text = String.join(i % 2 == 0 ? "\n\n" : " ", sentences.subList(0, SENTENCES));
      Extraction extraction = extractor.extract(undated(text));
      for (MeetingFound meeting : extraction.meetings()) {
        for (Claim claim : meeting.claims()) {
          for (Evidence evidence : claim.evidence()) {
            assertEquals(evidence.span().in(text), evidence.exact(), "law 1");
          }
          if (claim.value() instanceof ClaimValue.OnDate date) {
            assertTrue(
                text.contains(Integer.toString(date.when().earliest().getYear())),
                () -> "law 7: nothing in the text gives the year of " + date.when());
          }
        }
      }
      assertEquals(
          ExtractionPrinter.json(extraction),
          ExtractionPrinter.json(extractor.extract(undated(text))),
          "law 5");
    }
  }

  private static List<String> sentences() throws IOException {
    List<String> found = new ArrayList<>();
    for (String file : List.of("predicates.txt", "status.txt", "frames.txt")) {
      for (String line : Files.readAllLines(TABLES.resolve(file))) {
        if (!line.isBlank() && !line.matches("[#@>!].*")) {
          found.add(line);
        }
      }
    }
    return found;
  }

  private static ArticleText undated(String text) {
    return new ArticleText(
        new ArticleId("laws"),
        1,
        "",
        text,
        null,
        new SourceRef("unknown", "unknown", null),
        null,
        null,
        Instant.EPOCH,
        "en");
  }
}
