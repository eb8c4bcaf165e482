package dev.readout.entity.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.entity.PostgresResource;
import dev.readout.entity.Seeds;
import dev.readout.entity.extract.ExtractionPrinter;
import dev.readout.entity.extract.Extractor;
import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.Extraction;
import dev.readout.entity.model.Judged;
import dev.readout.entity.model.JudgementKind;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.model.Report;
import dev.readout.entity.model.ReportClaim;
import dev.readout.entity.model.SourceRef;
import dev.readout.entity.model.StatementFound;
import dev.readout.entity.resolve.Reports;
import dev.readout.entity.store.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Laws 1 to 8 on the sample news, read by the real extractor: the files as they were submitted,
 * page furniture and all, random subsets in random orders. {@code -Dseed=N} repeats a run, {@code
 * -Dseeds=N} tries so many from there.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SampleNewsLawsTest {
  private static final Path NEWS = Path.of("../deploy/local/src/main/resources/news");

  /** What stands around stories on pages of all kinds. */
  private static final List<String> FURNITURE =
      List.of(
          "Read Next\n"
              + "President Aarne Kallio to meet Prime Minister Ilona Varga in Budapest on Friday",
          "MORE LIKE THIS\n- Foreign Minister Petra Hruskova met Tomas Groendahl in Prague\n- Five"
              + " things to know about the summit",
          "Related Article: King Oskar receives Pope Clement at the palace",
          "Share on Facebook   Share on X   Copy link",
          "\u00a9 2026 Lake News. All rights reserved.",
          "(Reporting by Jane Alder and Paul Birch; Editing by Ruth Cedar)",
          "Related stories\n"
              + "Minister Lena Holm holds talks with Ambassador Juan Prado\n"
              + "Why the talks failed",
          "Tags: diplomacy, Oslo, trade");

  @Inject Sql sql;
  @Inject Atlas atlas;

  @Test
  void theLawsHoldOnTheSampleNews() throws IOException {
    Extractor extractor = Extractor.load();
    List<ReadArticle> news = new ArrayList<>();
    for (ArticleText article : sampleNews(true)) {
      Extraction extraction = extractor.extract(article);
      spansAreExact(article.text(), extraction);
      assertEquals(
          ExtractionPrinter.json(extraction),
          ExtractionPrinter.json(extractor.extract(article)),
          "law 5, " + article.url());
      news.add(new ReadArticle(article, extraction, "run"));
    }
    for (long seed : Seeds.from(1).toArray()) {
      System.out.println("seed " + seed); // printed for repeating a failure
      Random random = new Random(seed);
      anyOrderGivesTheSameGraph(news, random, seed);
      retractedArticlesLeaveNoTrace(news, random, seed);
      judgementsAndCorrectionsOutliveReadingAgain(news, random, seed);
      for (ArticleText article : sampleNews(true)) {
        furnitureYieldsNothing(extractor, article, random, seed);
      }
    }
    for (ArticleText article : sampleNews(false)) {
      nothingIsDatedByGuess(article, extractor.extract(article));
    }
  }

  private static void spansAreExact(String text, Extraction extraction) {
    Stream<Evidence> all =
        Stream.of(
                extraction.entities().stream().map(EntityFound::mentions).flatMap(List::stream),
                extraction.statements().stream().map(StatementFound::evidence),
                extraction.meetings().stream()
                    .flatMap(meeting -> meeting.claims().stream())
                    .flatMap(claim -> claim.evidence().stream()))
            .flatMap(evidence -> evidence);
    all.forEach(evidence -> assertEquals(evidence.span().in(text), evidence.exact(), "law 1"));
  }

  private void anyOrderGivesTheSameGraph(List<ReadArticle> news, Random random, long seed) {
    World world = new World(sql, atlas).read(news, news.size());
    String picture = world.picture();
    assertTrue(picture.contains("meeting |"), picture);
    assertEquals(picture, world.read(news, 5).picture(), "law 3");
    for (int batch : List.of(1, 4)) {
      List<ReadArticle> shuffled = new ArrayList<>(news);
      Collections.shuffle(shuffled, random);
      assertEquals(
          picture, new World(sql, atlas).read(shuffled, batch).picture(), "law 2, seed " + seed);
    }
  }

  private void retractedArticlesLeaveNoTrace(List<ReadArticle> news, Random random, long seed) {
    for (int round = 0; round < 3; round++) {
      List<ReadArticle> shuffled = new ArrayList<>(news);
      Collections.shuffle(shuffled, random);
      World world = new World(sql, atlas).read(shuffled, 1 + random.nextInt(4));
      int kept = 1 + random.nextInt(news.size() - 1);
      List<ReadArticle> gone = shuffled.subList(kept, shuffled.size());
      world.apply(
          new Change(List.of(), gone.stream().map(one -> one.article().id()).toList(), List.of()));
      String never = new World(sql, atlas).read(shuffled.subList(0, kept), kept).picture();
      assertEquals(never, world.picture(), "law 4, seed " + seed);
    }
  }

  /**
   * An editor joins two meetings and rejects a claim; everything is read again; both are undone.
   */
  private void judgementsAndCorrectionsOutliveReadingAgain(
      List<ReadArticle> news, Random random, long seed) {
    World world = new World(sql, atlas).read(news, news.size());
    String before = world.picture();
    List<String> meetings =
        sql.inGraph(world.schema).strings("select id from {g}meeting order by id");
    int first = random.nextInt(meetings.size());
    int second = (first + 1 + random.nextInt(meetings.size() - 1)) % meetings.size();
    Judged same = new Judged(JudgementKind.SAME, meetings.get(first), meetings.get(second));
    List<Report> reports =
        news.stream().flatMap(one -> Reports.of(one.article(), one.extraction()).stream()).toList();
    Report report = reports.get(random.nextInt(reports.size()));
    String claim = report.claims().get(random.nextInt(report.claims().size())).id();

    world.judgements = List.of(same);
    world.corrections = one -> rejecting(one, claim);
    world.apply(new Change(news, List.of(), List.of(same)));
    String edited = world.picture();
    assertNotEquals(before, edited, "law 6, seed " + seed);
    List<ReadArticle> shuffled = new ArrayList<>(news);
    Collections.shuffle(shuffled, random);
    assertEquals(edited, world.read(shuffled, 3).picture(), "law 6, seed " + seed);

    world.judgements = List.of();
    world.corrections = one -> one;
    world.apply(new Change(news, List.of(), List.of(same)));
    assertEquals(before, world.picture(), "law 6, undone, seed " + seed);
  }

  private static Report rejecting(Report report, String claim) {
    return report.withClaims(
        report.claims().stream()
            .map(
                one ->
                    one.id().equals(claim)
                        ? new ReportClaim(one.id(), one.claim(), one.authority(), true)
                        : one)
            .toList());
  }

  /** Page furniture before and behind a story changes nothing that is claimed of it. */
  private static void furnitureYieldsNothing(
      Extractor extractor, ArticleText article, Random random, long seed) {
    String more = FURNITURE.get(random.nextInt(FURNITURE.size()));
    String wrapped = article.text().stripTrailing() + "\n\n" + more + "\n";
    ArticleText dressed =
        new ArticleText(
            article.id(),
            article.version(),
            article.title(),
            wrapped,
            article.url(),
            article.source(),
            article.publishedOn(),
            article.publishedAt(),
            article.ingestedAt(),
            article.language());
    assertEquals(
        told(extractor.extract(article)),
        told(extractor.extract(dressed)),
        () -> "law 8, seed " + seed + ": " + article.url() + " with " + more);
  }

  /** What is claimed of meetings, and who is quoted with what. */
  private static List<String> told(Extraction extraction) {
    List<String> told = new ArrayList<>();
    extraction.meetings().stream()
        .flatMap(meeting -> meeting.claims().stream())
        .map(claim -> claim.aspect() + " " + claim.evidence().getFirst())
        .forEach(told::add);
    extraction.statements().stream().map(one -> "says " + one.evidence()).forEach(told::add);
    return told;
  }

  /** Without a date of publication, a year must stand in the text. */
  private static void nothingIsDatedByGuess(ArticleText article, Extraction extraction) {
    extraction.meetings().stream()
        .flatMap(meeting -> meeting.claims().stream())
        .forEach(
            claim -> {
              if (claim.value() instanceof ClaimValue.OnDate date) {
                String year = Integer.toString(date.when().earliest().getYear());
                assertTrue(
                    article.text().contains(year),
                    () -> "law 7: " + date.when() + " in " + article.url());
              }
            });
  }

  private static List<ArticleText> sampleNews(boolean dated) throws IOException {
    List<ArticleText> articles = new ArrayList<>();
    for (JsonNode entry : new ObjectMapper().readTree(NEWS.resolve("news.json").toFile())) {
      OffsetDateTime at = dated ? publishedAt(entry) : null;
      articles.add(
          new ArticleText(
              new ArticleId(entry.path("file").asText()),
              1,
              "",
              Files.readString(NEWS.resolve(entry.path("file").asText())),
              entry.path("url").asText(),
              new SourceRef(
                  entry.at("/source/domain").asText("unknown"),
                  entry.at("/source/name").asText(),
                  null),
              at == null ? null : at.toLocalDate(),
              at,
              Instant.EPOCH,
              "en"));
    }
    assertEquals(12, articles.size());
    return articles;
  }

  private static @Nullable OffsetDateTime publishedAt(JsonNode entry) {
    return entry.path("publishedAt").isNull()
        ? null
        : OffsetDateTime.parse(entry.path("publishedAt").asText());
  }
}
