package dev.readout.entity.extract.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.entity.extract.MeetingThread;
import dev.readout.entity.extract.Names;
import dev.readout.entity.extract.Telling;
import dev.readout.entity.extract.name.NameFinder;
import dev.readout.entity.language.Reader;
import dev.readout.entity.language.Reading;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.Claim;
import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.Polarity;
import dev.readout.entity.model.SourceRef;
import dev.readout.entity.vocabulary.Titles;
import dev.readout.entity.vocabulary.TopicTaxonomy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The table topics.txt: sentences that tell a meeting, and what it was about. */
class TopicFinderTest {
  private static final Reader READER = Reader.load();
  private static final NameFinder NAMES = new NameFinder();
  private static final TopicFinder FINDER = new TopicFinder(TopicTaxonomy.load(), Titles.load());

  @TestFactory
  List<DynamicTest> sentencesNameTheirTopics() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    String sentence = "";
    for (String line : table()) {
      if (line.startsWith("  ")) {
        String told = sentence;
        tests.add(DynamicTest.dynamicTest(told, () -> assertEquals(line.strip(), topics(told))));
      } else if (!line.startsWith("#") && !line.isBlank()) {
        sentence = line;
      }
    }
    return tests;
  }

  private static List<String> table() throws IOException {
    try (var stream = TopicFinderTest.class.getResourceAsStream("topics.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static String topics(String text) {
    Reading reading =
        READER.read(
            new ArticleText(
                new ArticleId("test"),
                1,
                "",
                text,
                null,
                new SourceRef("unknown", "unknown", null),
                null,
                null,
                Instant.EPOCH,
                "en"));
    Names names = NAMES.find(reading);
    Telling telling =
        new Telling(
            "m1",
            reading.evidence(reading.sentence(0).token(0).span()),
            names.entities().stream()
                .filter(one -> one.kind() == EntityKind.PERSON)
                .map(EntityFound::key)
                .toList(),
            reading.sentences().stream().map(Sentence::index).toList(),
            MeetingStatus.HELD,
            false);
    Topics topics =
        FINDER.find(reading, names, new MeetingThread(reading, names, List.of(telling)));
    List<String> found = new ArrayList<>();
    for (Claim claim : topics.of("m1")) {
      EntityFound topic =
          topics.entities().stream()
              .filter(one -> claim.value().equals(new ClaimValue.About(one.key())))
              .findFirst()
              .orElseThrow();
      topic.mentions().forEach(one -> assertEquals(one.exact(), one.span().in(text)));
      found.add((claim.polarity() == Polarity.NEGATED ? "NOT " : "") + topic.name());
    }
    return found.isEmpty() ? "-" : String.join(" | ", found);
  }
}
