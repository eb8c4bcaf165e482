package dev.readout.entity.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.entity.PostgresResource;
import dev.readout.entity.extract.ExtractionPrinter;
import dev.readout.entity.extract.Extractor;
import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.Extraction;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.model.SourceRef;
import dev.readout.entity.model.StatementFound;
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
 * Laws 1, 2, 3, 5 and 7 on the sample news, read by the real extractor: the files as they were
 * submitted, page furniture and all, in random orders. {@code -Dseed=N} repeats a run.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SampleNewsLawsTest {
  private static final Path NEWS = Path.of("../deploy/local/src/main/resources/news");

  @Inject Sql sql;
  @Inject Atlas atlas;

  @Test
  void theLawsHoldOnTheSampleNews() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime() % 1_000_000);
    System.out.println("seed " + seed); // printed for repeating a failure
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
    anyOrderGivesTheSameGraph(news, new Random(seed), seed);
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
