package dev.readout.entity.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.readout.entity.graph.GazetteerAtlas;
import dev.readout.entity.vocabulary.Gazetteer;
import dev.readout.entity.vocabulary.TopicTaxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The folders of {@code src/test/golden/resolution}: what a few articles claim ({@code
 * claims.txt}), and the graph that comes of it with the reasons ({@code graph.txt}). {@code
 * -Dgolden=write} writes the graphs anew; then read the difference.
 */
class ResolutionGoldenTest {
  private static final Path FOLDER = Path.of("src/test/golden/resolution");
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final TopicTaxonomy TOPICS = TopicTaxonomy.load();
  private static final PlaceTree PLACES = new GazetteerAtlas(GAZETTEER, TOPICS);

  @TestFactory
  List<DynamicTest> claimsGiveTheGraph() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      List<DynamicTest> cases =
          folders
              .filter(Files::isDirectory)
              .sorted()
              .map(one -> DynamicTest.dynamicTest(one.getFileName().toString(), () -> check(one)))
              .toList();
      assertFalse(cases.isEmpty());
      return cases;
    }
  }

  private static void check(Path folder) throws IOException {
    String sheet = Files.readString(folder.resolve("claims.txt"));
    var articles = new ClaimSheet(GAZETTEER, TOPICS).read(sheet);
    String graph = GraphPrinter.print(SmallGraph.of(articles, PLACES));
    String reversed = GraphPrinter.print(SmallGraph.of(articles.reversed(), PLACES));
    assertEquals(
        decided(graph), decided(reversed), "law 2: the order of articles is of no account");
    Path golden = folder.resolve("graph.txt");
    if (System.getProperty("readout.golden", "").equals("rewrite")) {
      Files.writeString(golden, graph);
    }
    assertEquals(Files.readString(golden), graph);
  }

  /** People and meetings; the comparisons below stand in the order of the articles. */
  private static String decided(String graph) {
    return graph.substring(0, graph.indexOf("FOR AN EDITOR"));
  }
}
