package dev.readout.entity.extract.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.entity.extract.MeetingThread;
import dev.readout.entity.extract.Names;
import dev.readout.entity.extract.name.NameFinder;
import dev.readout.entity.language.Parses;
import dev.readout.entity.language.Reader;
import dev.readout.entity.language.Reading;
import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.SourceRef;
import dev.readout.entity.model.StatementFound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The table statements.txt: short texts, and who is quoted in them with what. */
class StatementFinderTest {
  private static final Reader READER = Reader.load();
  private static final NameFinder NAMES = new NameFinder();

  @TestFactory
  List<DynamicTest> textsQuoteTheirSpeakers() throws IOException {
    Map<String, List<String>> cases = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : table()) {
      if (line.startsWith("  ")) {
        current.add(line.strip());
      } else if (!line.startsWith("#") && !line.isBlank()) {
        current = new ArrayList<>();
        cases.put(line, current);
      }
    }
    List<DynamicTest> tests = new ArrayList<>();
    cases.forEach(
        (text, expected) ->
            tests.add(
                DynamicTest.dynamicTest(
                    text,
                    () ->
                        assertEquals(
                            String.join("\n", expected), statements(text.replace("¶", "\n\n"))))));
    return tests;
  }

  private static List<String> table() throws IOException {
    try (var stream = StatementFinderTest.class.getResourceAsStream("statements.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static String statements(String text) {
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
    List<String> found = new ArrayList<>();
    for (StatementFound one :
        new StatementFinder()
            .find(
                reading, names, new Parses(READER), new MeetingThread(reading, names, List.of()))) {
      assertEquals(one.evidence().exact(), one.evidence().span().in(text));
      found.add(
          (one.verbatim() ? "" : "~")
              + names.entity(one.speaker()).name()
              + ": "
              + one.quote().replace('\n', ' '));
    }
    return found.isEmpty() ? "-" : String.join("\n", found);
  }
}
