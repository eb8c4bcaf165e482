package dev.readout.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.local.gateway.Meetings;
import dev.readout.local.news.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a newcomer sees: the sample news goes in at the gateway, and the answers of {@code
 * news/answers.json} come out.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SampleNewsTest {
  private static final Pattern QUESTION = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);

  private Whole whole;
  private JsonNode answers;

  @BeforeAll
  void loadSampleNews(@TempDir Path folder) throws IOException {
    whole = new Whole(folder.resolve("data"));
    try (var stream = Reader.class.getResourceAsStream("/news/answers.json")) {
      answers = JsonMapper.builder().build().readTree(stream);
    }
    var samples = Reader.sampleNews();
    assertEquals(samples.size(), whole.ingest(samples).count("CREATED"));
    assertEquals(0, whole.awaitReading(samples.size()).failed());
  }

  @AfterAll
  void stop() {
    whole.close();
  }

  @Test
  void meetingToldByFourArticlesIsOneMeetingWithFourSources() {
    var oslo = involving("Solheim");
    assertEquals(1, oslo.size(), () -> oslo.toString());
    assertEquals(
        Set.of("Nordic Wire", "Fjord Business Daily", "Baltic Monitor", "The Long Sea"),
        names(oslo.getFirst().path("sources")));
    assertEquals("2026-05-07", oslo.getFirst().at("/when/earliest").asText());
    assertEquals("2026-05-07", oslo.getFirst().at("/when/latest").asText());
    assertEquals("HELD", oslo.getFirst().path("status").asText());
  }

  @ParameterizedTest
  @MethodSource("meetingsWithMotegi")
  void everyMeetingWithMotegiIsFound(List<String> participants, String status) {
    var found = whole(Map.of("involving", participants));
    assertFalse(found.isEmpty(), () -> "no meeting of " + participants);
    assertTrue(
        found.stream().anyMatch(meeting -> meeting.path("status").asText().equals(status)),
        () -> found.toString());
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> meetingsWithMotegi()
      throws IOException {
    try (var stream = Reader.class.getResourceAsStream("/news/answers.json")) {
      return StreamSupport.stream(
          JsonMapper.builder().build().readTree(stream).path("meetings").spliterator(), false)
          .map(
              meeting ->
                  org.junit.jupiter.params.provider.Arguments.of(
                      StreamSupport.stream(meeting.path("participants").spliterator(), false)
                          .map(JsonNode::asText)
                          .toList(),
                      meeting.path("status").asText()))
          .toList()
          .stream();
    }
  }

  @Test
  void namesOfOtherStoriesAppearNowhere() {
    var people =
        names(
            whole
                .gateway
                .data("{ people(first: 200) { nodes { name } } }", Map.of())
                .at("/people/nodes"));
    for (var name : answers.path("mustNotAppear")) {
      assertFalse(people.contains(name.asText()), () -> name + " among " + people);
    }
  }

  @Test
  void everySpanOfEvidenceIsTheTextItClaimsToBe() {
    var articles =
        whole.gateway.data(
            "{ articles(first: 50) { nodes { id text meetings { reports { article { id } evidence { exact start end } } } } } }",
            Map.of());
    var checked = 0;
    for (var article : articles.at("/articles/nodes")) {
      for (var report :
          article.findValues("reports").stream()
              .flatMap(reports -> StreamSupport.stream(reports.spliterator(), false))
              .toList()) {
        if (report.at("/article/id").asText().equals(article.path("id").asText())) {
          for (var evidence : report.path("evidence")) {
            var text = article.path("text").asText();
            assertEquals(
                evidence.path("exact").asText(),
                text.substring(evidence.path("start").asInt(), evidence.path("end").asInt()));
            checked++;
          }
        }
      }
    }
    assertTrue(checked > 10, checked + " spans");
  }

  @Test
  void sameNewsAgainChangesNothing() {
    var before = whole.graph();
    var samples = Reader.sampleNews();
    assertEquals(samples.size(), whole.ingest(samples).count("UNCHANGED"));
    whole.awaitReading(samples.size());
    assertEquals(before, whole.graph());
  }

  @Test
  void flagshipQuestionCostsOneFetchForEachSubgraphAndStage() {
    var plan = whole.gateway.explain(questions().getFirst(), Map.of());
    assertTrue(plan.startsWith("2 fetches in 2 stages"), plan);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyQuestionOfTheDocumentsIsAnswered(String question) {
    var answer = whole.gateway.answer(question, Map.of());
    assertTrue(answer.path("errors").isEmpty(), () -> question + "\n" + answer.path("errors"));
  }

  static List<String> questions() {
    return Stream.concat(
            Stream.of("docs/questions.md", "README.md")
                .map(SampleNewsTest::document)
                .flatMap(text -> QUESTION.matcher(text).results().map(found -> found.group(1))),
            playground())
        .toList();
  }

  private static Stream<String> playground() {
    try {
      var examples =
          JsonMapper.builder()
              .build()
              .readTree(
                  document("gateway/src/main/resources/META-INF/resources/graphiql/examples.json"));
      return examples.findValuesAsText("query").stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String document(String name) {
    try {
      return Files.readString(Whole.ROOT.resolve(name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<JsonNode> involving(String name) {
    return whole(Map.of("involving", List.of("Motegi", name)));
  }

  private List<JsonNode> whole(Map<String, ?> filter) {
    return new Meetings(whole.gateway).find(filter, 50).nodes();
  }

  private static Set<String> names(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false)
        .map(node -> node.path("name").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
