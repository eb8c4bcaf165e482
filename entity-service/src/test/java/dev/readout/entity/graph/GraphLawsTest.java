package dev.readout.entity.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.entity.PostgresResource;
import dev.readout.entity.Seeds;
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
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws of the graph on random news. Each run prints its seed; {@code -Dseed=N} repeats it,
 * {@code -Dseeds=N} tries so many from there. Every graph gets a schema of its own.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class GraphLawsTest {
  private static final int ARTICLES = 60;

  @Inject Sql sql;
  @Inject Atlas atlas;

  private List<ReadArticle> news = List.of();

  static LongStream seeds() {
    return Seeds.from(3);
  }

  private void start(long seed) {
    System.out.println("seed " + seed); // printed for repeating a failure
    Seeds.startAfresh(sql);
    news = new RandomNews(seed).articles(ARTICLES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyOrderAndBatchingGivesTheSameGraph(long seed) {
    start(seed);
    String picture = new World(sql, atlas).read(news, ARTICLES).picture();
    assertTrue(picture.contains("meeting |"), picture);
    Random random = new Random(seed);
    for (int batch : List.of(1, 7)) {
      List<ReadArticle> shuffled = new ArrayList<>(news);
      Collections.shuffle(shuffled, random);
      assertEquals(picture, new World(sql, atlas).read(shuffled, batch).picture(), "seed " + seed);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSameArticlesAgainChangeNothing(long seed) {
    start(seed);
    World world = new World(sql, atlas).read(news, 20);
    String picture = world.picture();
    assertEquals(picture, world.read(news.subList(10, 40), 5).picture(), "seed " + seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRetractedArticleLeavesTheGraphAsIfItHadNeverCome(long seed) {
    start(seed);
    World world = new World(sql, atlas).read(news, 20);
    List<ReadArticle> gone = news.subList(15, 35);
    world.apply(
        new Change(List.of(), gone.stream().map(r -> r.article().id()).toList(), List.of()));
    List<ReadArticle> left = new ArrayList<>(news);
    left.removeAll(gone);
    assertEquals(new World(sql, atlas).read(left, 20).picture(), world.picture(), "seed " + seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aJudgementMergesSeparatesAndIsUndone(long seed) {
    start(seed);
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

  /** Law 6: the articles come and go after the judgement about them, in any order. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aJudgementIsNotLostWhenItComesBeforeItsArticles(long seed) {
    start(seed);
    Random random = new Random(seed);
    World known = new World(sql, atlas).read(news, 20);
    List<String> meetings =
        new ArrayList<>(sql.inGraph(known.schema).strings("select id from {g}meeting order by id"));
    List<String> people =
        new ArrayList<>(
            sql.inGraph(known.schema)
                .strings("select id from {g}entity where kind = 'PERSON' order by id"));
    Collections.shuffle(meetings, random);
    Collections.shuffle(people, random);
    List<Judged> judged =
        List.of(
            new Judged(JudgementKind.SAME, meetings.get(0), meetings.get(1)),
            new Judged(JudgementKind.DIFFERENT, meetings.get(2), meetings.get(3)),
            new Judged(JudgementKind.SAME, people.get(0), people.get(1)),
            new Judged(JudgementKind.DIFFERENT, people.get(2), people.get(3)));
    known.judgements = judged;
    known.apply(new Change(List.of(), List.of(), judged));
    String picture = known.picture();
    World early = new World(sql, atlas);
    early.judgements = judged;
    early.apply(new Change(List.of(), List.of(), judged));
    List<ReadArticle> shuffled = new ArrayList<>(news);
    Collections.shuffle(shuffled, random);
    assertEquals(picture, early.read(shuffled, 7).picture(), "seed " + seed);
    // All of it goes and comes again.
    early.apply(
        new Change(List.of(), news.stream().map(r -> r.article().id()).toList(), List.of()));
    Collections.shuffle(shuffled, random);
    assertEquals(picture, early.read(shuffled, 11).picture(), "seed " + seed);
  }

  /** Law 6: in whatever order articles come, go, come again and are read again. */
  @ParameterizedTest
  @MethodSource("seeds")
  void correctionsHoldInWhateverOrderThingsArrive(long seed) {
    start(seed);
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

  @ParameterizedTest
  @MethodSource("seeds")
  void countsEqualPages(long seed) {
    start(seed);
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
