package dev.readout.entity.graph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.entity.extract.Extractor;
import dev.readout.entity.resolve.MatchPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code readout match A B} says. */
class MatchCommandTest {
  @Test
  void twoFilesThatTellOneMeetingSayWhy(@TempDir Path folder) throws IOException {
    Path wire = folder.resolve("wire.txt");
    Path site = folder.resolve("site.txt");
    Files.writeString(
        wire,
        "OSLO, March 3, 2026 - Norwegian Foreign Minister Anna Lind met Canadian Foreign Minister"
            + " Paul Roy in Oslo on March 3, 2026. They discussed fisheries.");
    Files.writeString(
        site,
        "Anna Lind and Paul Roy, the foreign ministers of Norway and Canada, met on March 3, 2026."
            + " The talks focused on fisheries.");
    String said =
        MatchCommand.articles(Extractor.load(), List.of(wire.toString(), site.toString()));
    assertTrue(said.contains("told by site.txt, wire.txt"), said);
    assertTrue(said.contains("participants  both name Anna Lind, Paul Roy"), said);
    assertTrue(said.contains("the same day, 2026-03-03"), said);
    assertTrue(said.contains("wire.txt: 'met'"), said);
  }

  @Test
  void twoNamesSayWhy() {
    String same = MatchPrinter.names("Bill Hart, Senator, US", "William Hart");
    assertTrue(same.contains("a short form of the same name"), same);
    assertTrue(same.contains("0.85  the same"), same);
    String different = MatchPrinter.names("Gary Hart", "William Hart");
    assertTrue(different.contains("different"), different);
  }
}
