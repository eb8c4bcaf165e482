package dev.readout.entity.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.entity.PostgresResource;
import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.Judged;
import dev.readout.entity.model.JudgementKind;
import dev.readout.entity.model.MeetingOrder;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.store.CorrectionRow;
import dev.readout.entity.store.MeetingReads;
import dev.readout.entity.store.MeetingRow;
import dev.readout.entity.store.MeetingSelection;
import dev.readout.entity.store.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The laws of the graph on random news. Each run prints its seed; {@code -Dseed=N} repeats it.
 * Every graph gets a schema of its own.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class GraphLawsTest {
  private static final int ARTICLES = 60;

  @Inject Sql sql;
  @Inject Atlas atlas;

  private long seed;
  private List<ReadArticle> news = List.of();

  @BeforeEach
  void makeNews() {
    seed = Long.getLong("seed", 3);
    System.out.println("seed " + seed); // printed for repeating a failure
    news = new RandomNews(seed).articles(ARTICLES);
  }

  @Test
  void anyOrderAndBatchingGivesTheSameGraph() {
    String picture = new World(sql, atlas).read(news, ARTICLES).picture();
    assertTrue(picture.contains("meeting |"), picture);
    Random random = new Random(seed);
    for (int batch : List.of(1, 7)) {
      List<ReadArticle> shuffled = new ArrayList<>(news);
      Collections.shuffle(shuffled, random);
      assertEquals(picture, new World(sql, atlas).read(shuffled, batch).picture(), "seed " + seed);
    }
  }

  @Test
  void theSameArticlesAgainChangeNothing() {
    World world = new World(sql, atlas).read(news, 20);
    String picture = world.picture();
    assertEquals(picture, world.read(news.subList(10, 40), 5).picture(), "seed " + seed);
  }

  @Test
  void aRetractedArticleLeavesTheGraphAsIfItHadNeverCome() {
    World world = new World(sql, atlas).read(news, 20);
    List<ReadArticle> gone = news.subList(15, 35);
    world.apply(
        new Change(List.of(), gone.stream().map(r -> r.article().id()).toList(), List.of()));
    List<ReadArticle> left = new ArrayList<>(news);
    left.removeAll(gone);
    assertEquals(new World(sql, atlas).read(left, 20).picture(), world.picture(), "seed " + seed);
  }

  @Test
  void aJudgementMergesSeparatesAndIsUndone() {
    World world = new World(sql, atlas).read(news, 20);
    String before = world.picture();
    List<MeetingRow> meetings =
        new MeetingReads(sql.inGraph(world.schema))
            .page(new MeetingSelection(), MeetingOrder.NEWEST, 2, null).rows().stream()
                .map(MeetingReads.Placed::row)
                .toList();
    Judged same = new Judged(JudgementKind.SAME, meetings.get(0).id(), meetings.get(1).id());
    world.judgements = List.of(same);
    world.apply(new Change(List.of(), List.of(), List.of(same)));
    String merged = world.picture();
    assertNotEquals(before, merged);
    // It outlives that everything is read again.
    assertEquals(merged, world.read(news, 20).picture(), "seed " + seed);
    // Every id that was given keeps answering.
    var byIds =
        new MeetingReads(sql.inGraph(world.schema))
            .byIds(meetings.stream().map(MeetingRow::id).toList());
    assertEquals(2, byIds.size());
    world.judgements = List.of();
    world.apply(new Change(List.of(), List.of(), List.of(same)));
    assertEquals(before, world.picture(), "seed " + seed);
  }

  /** Law 6: in whatever order articles come, go, come again and are read again. */
  @Test
  void correctionsHoldInWhateverOrderThingsArrive() {
    Random random = new Random(seed);
    List<CorrectionRow> corrections = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      corrections.add(AsOfLawTest.correction(news.get(random.nextInt(ARTICLES)), i, random));
    }
    World plain = new World(sql, atlas).read(news, 20);
    World world = new World(sql, atlas);
    world.corrections = new Corrections(corrections, atlas)::apply;
    String picture = world.read(news, 20).picture();
    assertNotEquals(plain.picture(), picture, "seed " + seed);
    List<ReadArticle> shuffled = new ArrayList<>(news);
    Collections.shuffle(shuffled, random);
    World other = new World(sql, atlas).read(shuffled, 7); // before anybody corrects anything
    other.corrections = world.corrections;
    List<ArticleId> gone = shuffled.subList(0, 20).stream().map(r -> r.article().id()).toList();
    other.apply(new Change(List.of(), gone, List.of()));
    Collections.shuffle(shuffled, random);
    assertEquals(picture, other.read(shuffled, 3).picture(), "seed " + seed);
    other.corrections = report -> report;
    assertEquals(plain.picture(), other.read(news, 20).picture(), "undone, seed " + seed);
  }

  @Test
  void countsEqualPages() {
    World world = new World(sql, atlas).read(news, 20);
    MeetingReads reads = new MeetingReads(sql.inGraph(world.schema));
    for (MeetingOrder order : MeetingOrder.values()) {
      List<String> seen = new ArrayList<>();
      long since = reads.lastMove();
      MeetingReads.After after = null;
      boolean more = true;
      while (more) {
        var page = reads.page(new MeetingSelection(), order, 3, after);
        page.rows().forEach(placed -> seen.add(placed.row().id()));
        more = page.more();
        after =
            page.rows().isEmpty()
                ? null
                : new MeetingReads.After(
                    page.rows().getLast().key(), page.rows().getLast().row().id(), since);
      }
      assertEquals(seen.stream().distinct().count(), seen.size());
      assertEquals(reads.count(new MeetingSelection()), seen.size());
    }
  }
}
