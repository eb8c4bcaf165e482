package dev.readout.entity.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.readout.entity.PostgresResource;
import dev.readout.entity.Seeds;
import dev.readout.entity.load.Story;
import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.Aspect;
import dev.readout.entity.model.Judged;
import dev.readout.entity.model.JudgementKind;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.model.Report;
import dev.readout.entity.model.ReportClaim;
import dev.readout.entity.resolve.Reports;
import dev.readout.entity.store.ArticleStore;
import dev.readout.entity.store.CorrectionRow;
import dev.readout.entity.store.EditStore;
import dev.readout.entity.store.JudgementRow;
import dev.readout.entity.store.RunStore;
import dev.readout.entity.store.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An as-of answer is what a graph would say that was built only from what was known by then:
 * articles in their versions of then, retractions, judgements with their undoing, corrections. The
 * expectation is built here from a diary of what happened, not from the tables. {@code -Dseed=N}
 * repeats a run, {@code -Dseeds=N} tries so many from there.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AsOfLawTest {
  // Long before the news of the other tests, which share the database.
  private static final Instant START = Instant.parse("2001-01-01T00:00:00Z");
  private static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);
  private static final int EVENTS = 90;
  private static final Duration STEP = Duration.ofHours(6);

  @Inject Sql sql;
  @Inject Atlas atlas;
  @Inject AsOfGraphs former;

  private final List<Said> diary = new ArrayList<>();

  /** What happened at a time. */
  private sealed interface Said {
    Instant at();

    record Came(Instant at, ReadArticle article) implements Said {}

    record Went(Instant at, String article) implements Said {}

    record Judgement(Instant at, Judged judged) implements Said {}

    record Undone(Instant at, Judged judged) implements Said {}

    record Corrected(Instant at, CorrectionRow row) implements Said {}
  }

  static LongStream seeds() {
    return Seeds.from(2);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anAsOfGraphIsTheOneOfWhatWasKnownByThen(long seed) {
    Seeds.startAfresh(sql);
    System.out.println("seed " + seed); // printed for repeating a failure
    Random random = new Random(seed);
    QuarkusTransaction.requiringNew().run(() -> live(new RandomNews(seed, "t", FIRST_DAY), random));
    for (int i = 0; i < 3; i++) {
      Instant then = START.plus(STEP.multipliedBy(random.nextInt(EVENTS + 1))).plusSeconds(1);
      assertEquals(
          expected(then, null).picture(),
          World.picture(sql, schema(null, then.atOffset(ZoneOffset.UTC))),
          "known by " + then + ", seed " + seed);
      LocalDate day = FIRST_DAY.plusDays(random.nextInt(45));
      assertEquals(
          expected(Instant.MAX, day).picture(),
          World.picture(sql, schema(day, null)),
          "published by " + day + ", seed " + seed);
    }
  }

  private String schema(@Nullable LocalDate day, @Nullable OffsetDateTime time) {
    return assertInstanceOf(AsOfGraphs.Former.Ready.class, former.graph(day, time)).schema();
  }

  private void live(RandomNews news, Random random) {
    String run = new RunStore(sql).live(Story.READER, START);
    ArticleStore articles = new ArticleStore(sql);
    List<ReadArticle> all = new ArrayList<>();
    List<JudgementRow> judgements = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      Instant now = START.plus(STEP.multipliedBy(i));
      int what = all.isEmpty() ? 0 : random.nextInt(10);
      if (what < 6) {
        boolean again = !all.isEmpty() && random.nextInt(4) == 0;
        int number = again ? number(any(all, random)) : 1_000 + i;
        ReadArticle came = news.article(number, again ? newest(all, number) + 1 : 1, now, run);
        all.add(came);
        articles.receive(came.article());
        articles.done(came, now);
        diary.add(new Said.Came(now, came));
      } else if (what == 6) {
        ArticleId gone = any(all, random).article().id();
        articles.retract(gone, now);
        diary.add(new Said.Went(now, gone.value()));
      } else if (what == 7) {
        judgement(any(all, random), any(all, random), now, random).ifPresent(judgements::add);
      } else if (what == 8 && !judgements.isEmpty()) {
        JudgementRow row = judgements.removeFirst();
        new EditStore(sql).undo(row.id, "test", "test", now.atOffset(ZoneOffset.UTC));
        diary.add(new Said.Undone(now, new Judged(row.kind, row.left, row.right)));
      } else {
        correct(any(all, random), now, random);
      }
    }
  }

  private static ReadArticle any(List<ReadArticle> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static int number(ReadArticle article) {
    return Integer.parseInt(article.article().id().value().substring(1));
  }

  private static int newest(List<ReadArticle> all, int number) {
    return all.stream()
        .filter(read -> number(read) == number)
        .mapToInt(read -> read.article().version())
        .max()
        .orElse(0);
  }

  private Optional<JudgementRow> judgement(
      ReadArticle a, ReadArticle b, Instant now, Random random) {
    String left = Reports.of(a.article(), a.extraction()).getFirst().id();
    String right = Reports.of(b.article(), b.extraction()).getFirst().id();
    Judged judged =
        new Judged(
            random.nextBoolean() ? JudgementKind.SAME : JudgementKind.DIFFERENT, left, right);
    boolean before =
        diary.stream().anyMatch(s -> s instanceof Said.Judgement j && j.judged().equals(judged));
    if (left.equals(right) || before) {
      return Optional.empty();
    }
    JudgementRow row = new JudgementRow();
    row.id = "j-" + diary.size() + "-" + now;
    row.kind = judged.kind();
    row.left = left;
    row.right = right;
    row.by = "test";
    row.reason = "test";
    row.at = now.atOffset(ZoneOffset.UTC);
    row.persistAndFlush();
    diary.add(new Said.Judgement(now, judged));
    return Optional.of(row);
  }

  private void correct(ReadArticle read, Instant now, Random random) {
    CorrectionRow row = correction(read, 0, random);
    row.at = now.atOffset(ZoneOffset.UTC);
    row.persistAndFlush();
    diary.add(new Said.Corrected(now, row));
  }

  /** Of any claim of an article. */
  static CorrectionRow correction(ReadArticle read, int hour, Random random) {
    Report report = Reports.of(read.article(), read.extraction()).getFirst();
    ReportClaim claim = report.claims().get(random.nextInt(report.claims().size()));
    Aspect aspect = claim.claim().aspect();
    CorrectionRow row = new CorrectionRow();
    row.claim = claim.id();
    row.article = read.article().id().value();
    row.report = report.id();
    row.aspect = aspect;
    row.value =
        switch (aspect) {
          case DATE -> FIRST_DAY.plusDays(random.nextInt(40)).toString();
          case STATUS -> "CANCELLED";
          case MODE -> "VIDEO";
          case PLACE -> random.nextBoolean() ? "Nairobi" : "Villa Nowhere";
          default -> null;
        };
    row.rejected = row.value == null || random.nextBoolean();
    row.by = "test";
    row.reason = "test";
    row.at = START.plus(Duration.ofHours(hour)).atOffset(ZoneOffset.UTC);
    return row;
  }

  /** Built from nothing but what the diary says until then. */
  private World expected(Instant then, @Nullable LocalDate publishedBy) {
    TreeMap<String, ReadArticle> known = new TreeMap<>();
    List<Judged> judgements = new ArrayList<>();
    List<CorrectionRow> corrections = new ArrayList<>();
    for (Said said : diary) {
      if (said.at().isAfter(then)) {
        continue;
      }
      switch (said) {
        case Said.Came came -> known.put(came.article().article().id().value(), came.article());
        case Said.Went went -> known.remove(went.article());
        case Said.Judgement j -> judgements.add(j.judged());
        case Said.Undone undone -> judgements.remove(undone.judged());
        case Said.Corrected corrected -> corrections.add(corrected.row());
      }
    }
    if (publishedBy != null) {
      known
          .values()
          .removeIf(
              read -> {
                LocalDate on = read.article().publishedOn();
                return on == null || on.isAfter(publishedBy);
              });
    }
    World world = new World(sql, atlas);
    world.judgements = judgements;
    world.corrections = new Corrections(corrections, atlas)::apply;
    return world.read(List.copyOf(known.values()), 7);
  }
}
