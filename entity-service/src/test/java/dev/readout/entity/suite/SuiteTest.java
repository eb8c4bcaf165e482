package dev.readout.entity.suite;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.entity.extract.Extractor;
import dev.readout.entity.graph.GazetteerAtlas;
import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.Extraction;
import dev.readout.entity.model.SourceRef;
import dev.readout.entity.resolve.PlaceTree;
import dev.readout.entity.vocabulary.Gazetteer;
import dev.readout.entity.vocabulary.TopicTaxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Runs the extractor over the suite, prints precision and recall by phenomenon, and fails where the
 * run fell behind the last accepted one. No clock and no chance: the same extractor gives the same
 * table.
 *
 * <ul>
 *   <li>{@code -Dsuite.accept=true} writes the run to {@code accepted.tsv} instead of failing
 *   <li>{@code target/suite/table.txt} the table; {@code target/suite/faults.txt} what went wrong,
 *       item by item, in the dev half only
 *   <li>{@code -Dsuite.show=passive,negation} prints the faults of those rows
 * </ul>
 */
class SuiteTest {
  private static final Path ACCEPTED = Suite.FOLDER.resolve("accepted.tsv");
  private static final Path OUT = Path.of("target/suite");

  private static final PlaceTree PLACES =
      new GazetteerAtlas(Gazetteer.load(), TopicTaxonomy.load());

  @Test
  void readsNoWorseThanTheLastAcceptedRun() throws IOException {
    Extractor extractor = Extractor.load();
    ScoreBoard board = new ScoreBoard();
    AcrossArticles across = new AcrossArticles();
    for (SuiteItem item : Suite.read().all()) {
      ArticleText article = article(item);
      Extraction extraction = extractor.extract(article);
      new ItemScorer(item, new Found(extraction), board).score();
      if (item.row().startsWith("article:")) {
        across.add(item, article, extraction);
      }
    }
    List<AcrossArticles.Mention> mentions = across.mentions(PLACES);
    board.count("~articles joined", Measure.MEETINGS, AcrossArticles.joined(mentions));
    System.out.println(AcrossArticles.bCubed(mentions));
    Files.createDirectories(OUT);
    Files.writeString(OUT.resolve("table.txt"), board.table() + "\n");
    Files.write(OUT.resolve("faults.txt"), board.faults());
    System.out.println(board.table());
    show(board);
    if (Boolean.getBoolean("suite.accept")) {
      AcceptedRun.write(ACCEPTED, board);
      return;
    }
    List<String> falls = AcceptedRun.read(ACCEPTED).falls(board);
    assertTrue(falls.isEmpty(), () -> "behind the last accepted run:\n" + String.join("\n", falls));
  }

  private static void show(ScoreBoard board) {
    for (String row : System.getProperty("suite.show", "").split(",")) {
      if (!row.isBlank()) {
        board.faults().stream().filter(fault -> fault.startsWith(row)).forEach(System.out::println);
      }
    }
  }

  static ArticleText article(SuiteItem item) {
    int blank = item.text().indexOf("\n\n");
    String first = blank < 0 ? "" : item.text().substring(0, blank);
    String title = first.contains("\n") || first.length() > 150 ? "" : first;
    return new ArticleText(
        new ArticleId(item.id()),
        1,
        title,
        item.text(),
        null,
        new SourceRef("suite", "Suite", null),
        item.published(),
        null,
        Instant.EPOCH,
        "en");
  }
}
