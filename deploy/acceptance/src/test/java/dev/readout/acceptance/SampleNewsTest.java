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
import java.util.HashMap;
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

  /** What the sample news, or a stack without feeds and failures, has no example of. */
  private static final Pattern WITHOUT_EXAMPLE =
      Pattern.compile(
          "(Feed|DiffLine|MatchQuestion|MeetingQuestion)\\..*|RunDiff\\.(added|removed|endCursor)|Article\\.aiDisclosure"
              + "|ArticleVersion\\.diff|Query\\.(feeds|reviewQueue|meetingReviewQueue)|ArticleExtraction\\.failure"
              + "|ExtractionRun\\.finishedAt|ReportComparison\\.differing");

  @Test
  void everyFieldOfTheContractAnswersWithEveryArgument() {
    var oslo = involving("Solheim").getFirst().path("id").asText();
    var judged = judge(oslo);
    var walk = new ContractWalk(whole.gateway, specimens(oslo, judged));
    walk.walk();
    var silent = new TreeSet<>(walk.asked);
    silent.removeAll(walk.answered);
    assertEquals(List.of(), walk.complaints, () -> "and nothing came of " + silent);
    silent.removeIf(WITHOUT_EXAMPLE.asMatchPredicate());
    assertEquals(Set.of(), silent, "asked, and nothing came");
  }

  /** A judgement to look at: one that changes nothing, and undone. */
  private String judge(String meeting) {
    var two =
        whole.gateway.data(
            "query($id: ID!) { meeting(id: $id) { participants { entity { id } } } }",
            Map.of("id", meeting));
    var judged =
        whole.gateway.data(
            """
            mutation($left: ID!, $right: ID!) {
              judge(input: {kind: UNSURE, left: $left, right: $right, reason: "-"}) { judgement { id } userErrors { message } } }""",
            Map.of(
                "left", two.at("/meeting/participants/0/entity/id").asText(),
                "right", two.at("/meeting/participants/1/entity/id").asText()));
    var id = judged.at("/judge/judgement/id").asText();
    assertFalse(id.isEmpty(), judged::toString);
    whole.gateway.data(
        "mutation($id: ID!) { undoJudgement(id: $id, reason: \"-\") { judgement { undone } } }",
        Map.of("id", id));
    return id;
  }

  private Map<String, String> specimens(String meeting, String judgement) {
    var some =
        whole.gateway.data(
            """
            query($meeting: ID!) {
              meeting(id: $meeting) { sources { id } participants { entity { id name } } place { id name } topics { id name }
                reports { article { id url } } }
              organizations(first: 1) { nodes { id } }
              extractionRuns { id }
            }""",
            Map.of("meeting", meeting));
    var values = new HashMap<String, String>();
    values.put("Query.meeting.id", quoted(meeting));
    values.put("meeting", quoted(meeting));
    var told = some.path("meeting");
    values.put("Query.person.id", quoted(told.at("/participants/0/entity/id").asText()));
    values.put("Query.organization.id", quoted(some.at("/organizations/nodes/0/id").asText()));
    values.put("Query.place.id", quoted(told.at("/place/id").asText()));
    values.put("Query.topic.id", quoted(told.at("/topics/0/id").asText()));
    values.put("Query.article.id", quoted(told.at("/reports/0/article/id").asText()));
    values.put("Query.source.id", quoted(told.at("/sources/0/id").asText()));
    values.put("Query.compareReports.a", quoted(told.at("/sources/0/id").asText()));
    values.put("Query.compareReports.b", quoted(told.at("/sources/1/id").asText()));
    var run = quoted(some.at("/extractionRuns/0/id").asText());
    for (var place : List.of("diffRuns.a", "diffRuns.b", "diffRunsPage.a", "diffRunsPage.b")) {
      values.put("Query." + place, run);
    }
    values.put("Query.extractionRuns.after", run);
    values.put(
        "Query.articles.order: RELEVANCE",
        "order: RELEVANCE, filter: {search: \"Arctic shipping\"}");
    // A page of articles after all others.
    values.put("Query.diffRunsPage.after", "\"en56\"");
    values.put("Query.judgements.after", quoted(judgement));
    values.put("Query.overduePlans.on", "\"2026-12-31\"");
    values.put("Query.search.text", "\"Solheim\"");
    values.put("StatementFilter.text", "\"the\"");
    values.put("EntityFilter.text", "\"o\"");
    values.put("ArticleFilter.search", "\"Arctic shipping\"");
    values.put("ArticleFilter.url", quoted(told.at("/reports/0/article/url").asText()));
    values.put("article", quoted(told.at("/reports/0/article/id").asText()));
    values.put("source", quoted(told.at("/sources/0/id").asText()));
    values.put("reportedBy", "[" + quoted(told.at("/sources/0/id").asText()) + "]");
    var person = quoted(told.at("/participants/0/entity/name").asText());
    values.put("involving", "[" + person + "]");
    values.put("involvingAny", "[" + person + ", \"Nobody\"]");
    values.put("speaker", person);
    values.put("party", person);
    values.put("topics", "[" + quoted(told.at("/topics/0/name").asText()) + "]");
    values.put("topic", quoted(told.at("/topics/0/name").asText()));
    values.put("places", "[" + quoted(told.at("/place/name").asText()) + "]");
    values.put("country", "\"Norway\"");
    values.put("language", "\"en\"");
    values.put("minMeetings", "1");
    values.put("minPublishers", "2");
    values.put("contested", "false");
    values.put("includeRetracted", "true");
    values.put("first", "3");
    values.put("length", "60");
    for (var from : List.of("from", "publishedFrom", "Query.coverage.from")) {
      values.put(from, "\"2026-01-01\"");
    }
    for (var to : List.of("to", "publishedTo", "publishedBy", "Query.coverage.to")) {
      values.put(to, "\"2026-12-31\"");
    }
    values.put("ingestedBy", "\"2100-01-01T00:00:00Z\"");
    return values;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\\\"") + '"';
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
