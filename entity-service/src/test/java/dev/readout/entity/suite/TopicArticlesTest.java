package dev.readout.entity.suite;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.entity.extract.Extractor;
import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.Extraction;
import dev.readout.entity.model.Polarity;
import dev.readout.entity.model.SourceRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What short pieces say was talked about, against {@code topics/articles.txt}: all topics of a
 * piece's meetings together, a match by words. The bars lie a little below the last measurement.
 */
class TopicArticlesTest {
  private static final Path TABLE = Path.of("src/test/suite/topics/articles.txt");

  private record Piece(String title, LocalDate day, String text, List<String> about) {
    boolean held() {
      return title.startsWith("held:");
    }
  }

  @Test
  void topicsAreWhatWasTalkedAbout() throws IOException {
    Extractor extractor = Extractor.load();
    Tally dev = Tally.NONE;
    Tally held = Tally.NONE;
    Tally read = Tally.NONE;
    for (Piece piece : pieces()) {
      Extraction extraction = extractor.extract(article(piece));
      Tally one = score(piece, topics(extraction));
      read = extraction.meetings().isEmpty() ? read : read.plus(one);
      dev = piece.held() ? dev : dev.plus(one);
      held = piece.held() ? held.plus(one) : held;
    }
    System.out.println("topics, precision/recall: dev " + dev + ", held out " + held);
    System.out.println("where a meeting was found: " + read);
    assertTrue(read.recall() >= 0.77, "recall of topics where a meeting was found: " + read);
    assertTrue(dev.plus(held).precision() >= 0.85, "precision of topics: " + dev.plus(held));
  }

  private static ArticleText article(Piece piece) {
    return new ArticleText(
        new ArticleId("piece"),
        1,
        "",
        piece.text(),
        null,
        new SourceRef("suite", "Suite", null),
        piece.day(),
        null,
        Instant.EPOCH,
        "en");
  }

  private static List<String> topics(Extraction extraction) {
    return extraction.meetings().stream()
        .flatMap(meeting -> meeting.claims().stream())
        .filter(claim -> claim.polarity() == Polarity.AFFIRMED)
        .filter(claim -> claim.value() instanceof ClaimValue.About)
        .map(claim -> extraction.entity(((ClaimValue.About) claim.value()).topic()))
        .distinct()
        .map(topic -> topic.name() + " / " + topic.mentions().getFirst().exact())
        .toList();
  }

  private static Tally score(Piece piece, List<String> found) {
    int hits = 0;
    int misses = 0;
    List<String> open = new ArrayList<>(found);
    for (String gold : piece.about()) {
      String name = gold.startsWith("?") ? gold.substring(1) : gold;
      boolean hit = open.removeIf(topic -> WordMatch.topic(name, topic));
      hits += hit ? 1 : 0;
      misses += hit || gold.startsWith("?") ? 0 : 1;
      if (!hit && !gold.startsWith("?") && !piece.held()) {
        System.out.println(piece.title() + ": missed " + name);
      }
    }
    if (!piece.held()) {
      open.forEach(topic -> System.out.println(piece.title() + ": not a topic: " + topic));
    }
    return new Tally(hits, open.size(), misses);
  }

  private static List<Piece> pieces() throws IOException {
    List<Piece> pieces = new ArrayList<>();
    for (String block : Files.readString(TABLE).split("(?m)^## ")) {
      int about = block.lastIndexOf("\nabout: ");
      if (about < 0) {
        continue; // the words above the first piece
      }
      String head = block.substring(0, block.indexOf('\n'));
      int bar = head.lastIndexOf('|');
      pieces.add(
          new Piece(
              head.substring(0, bar).strip(),
              LocalDate.parse(head.substring(bar + 1).strip()),
              block.substring(head.length(), about).strip(),
              List.of(block.substring(about + 8).strip().split(" *\\| *", -1))));
    }
    return pieces;
  }
}
