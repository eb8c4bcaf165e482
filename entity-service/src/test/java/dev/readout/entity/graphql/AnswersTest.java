package dev.readout.entity.graphql;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.entity.PostgresResource;
import dev.readout.entity.graph.Change;
import dev.readout.entity.graph.Keeping;
import dev.readout.entity.graph.RandomNews;
import dev.readout.entity.load.Story;
import dev.readout.entity.model.ExtractorVersion;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.PlaceKind;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.store.ArticleStore;
import dev.readout.entity.store.RunStore;
import dev.readout.entity.store.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the subgraph answers over HTTP, about a few articles whose reading is written by hand. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AnswersTest {
  private static boolean loaded;

  @Inject Sql sql;
  @Inject Keeping keeping;

  @BeforeEach
  void load() {
    if (loaded) {
      return;
    }
    loaded = true;
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              String run =
                  new RunStore(sql)
                      .live(new ExtractorVersion("by-hand", "1", "0".repeat(64)), Instant.EPOCH);
              List<ReadArticle> read = new ArrayList<>(List.of(wire(run), release(run), plan(run)));
              read.addAll(
                  new RandomNews(7)
                      .articles(40).stream()
                          .map(r -> new ReadArticle(r.article(), r.extraction(), run))
                          .toList());
              ArticleStore articles = new ArticleStore(sql);
              for (ReadArticle article : read) {
                articles.receive(article.article());
                articles.done(article, Instant.EPOCH);
              }
              keeping.apply(Change.read(read));
            });
  }

  private static ReadArticle wire(String run) {
    Story story = new Story("wire", "wire.example", "2026-02-15");
    String motegi = story.person("Haruto Mori", "JP", "Foreign Minister");
    String rubio = story.person("Clara Reyes", "MX", "Foreign Secretary");
    String munich = story.place("Munich", "geo:2867714", PlaceKind.CITY, "DE");
    story.with(motegi, rubio).on("2026-02-14").at(munich).mode(MeetingMode.IN_PERSON);
    story.about(story.topic("critical minerals"));
    story.promising("agreed to build a refinery", motegi, story.topic("refineries"));
    story.met(MeetingStatus.HELD).quote(motegi, "We will build it.");
    return story.read(run);
  }

  private static ReadArticle release(String run) {
    Story story = new Story("release", "ministry.example", null);
    String motegi = story.person("Mori Haruto", "JP", "Foreign Minister");
    String rubio = story.person("Clara Reyes", "MX", "Foreign Secretary");
    String germany = story.place("Germany", "country:DE", PlaceKind.COUNTRY, "DE");
    story.with(motegi, rubio).at(germany).about(story.topic("critical minerals"));
    story.met(MeetingStatus.HELD);
    return story.read(run);
  }

  private static ReadArticle plan(String run) {
    Story story = new Story("plan", "wire.example", "2026-02-20");
    String mori = story.person("Haruto Mori", "JP", "Foreign Minister");
    String ortiz = story.person("Luis Ortiz", "CL", "President");
    story.with(mori, ortiz).on("2026-03-03").met(MeetingStatus.PLANNED);
    return story.read(run);
  }

  private static JsonPath ask(String query) {
    return given()
        .contentType("application/json")
        .body(Map.of("query", query))
        .post("/graphql")
        .jsonPath();
  }

  private static JsonPath answered(String query) {
    JsonPath answer = ask(query);
    assertNull(answer.get("errors"), () -> answer.prettify());
    return answer;
  }

  private static final String EVIDENCE = "{ article { id } version start end exact prefix suffix }";
  private static final String MEETING =
      "id label status mode when { earliest latest precision asStated } durationMinutes occasion"
          + " place { id name kind countryCode latitude longitude within { name } }"
          + " statusHistory { status on evidence "
          + EVIDENCE
          + " } participants { role representing { name } evidence "
          + EVIDENCE
          + " entity { __typename id name aliases ... on Person { country { name } roles { title of"
          + " firstSeen lastSeen evidence "
          + EVIDENCE
          + " } counterparts { meetings entity { name } } meetings(first: 2) { totalCount nodes { id"
          + " } } statements { totalCount nodes { quote } } mentions { totalCount nodes { evidence {"
          + " exact } } } } } }"
          + " topics { id name broader { id } narrower { id } meetings { totalCount } mappings { scheme"
          + " match code label url } }"
          + " statements { quote verbatim speaker { name } meeting { id } evidence "
          + EVIDENCE
          + " } commitments { text polarity parties { name } topics { name } meeting { id } evidence {"
          + " exact } } reports { article { id } attribution { name } claims { id } evidence { exact"
          + " } } sources { id meetings { totalCount } } corroboration { articles publishers"
          + " independentOrigins } agreement { aspect verdict best positions { article { id } stance"
          + " value claim { id } } } claims { id aspect value polarity authority rejected meeting { id"
          + " } article { id } run { id extractor } evidence "
          + EVIDENCE
          + " } mergeExplanation { name value explanation }";

  @Test
  void aMeetingToldByTwoSourcesIsOneWithEverythingOfBoth() {
    JsonPath answer =
        answered(
            "{ meetings(filter: {involving: [\"Mori\", \"reyes clara\"]}) { totalCount pageInfo {"
                + " hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } }"
                + " nodes { "
                + MEETING
                + " } } }");
    assertEquals(1, answer.getInt("data.meetings.totalCount"), answer.prettify());
    String meeting = "data.meetings.nodes[0].";
    assertEquals("Munich", answer.getString(meeting + "place.name"));
    assertEquals("2026-02-14", answer.getString(meeting + "when.earliest"));
    assertEquals(2, answer.getList(meeting + "reports").size());
    assertEquals(
        List.of("ministry.example", "wire.example"), answer.getList(meeting + "sources.id"));
    assertEquals(2, answer.getInt(meeting + "corroboration.publishers"));
    assertTrue(answer.getList(meeting + "agreement.verdict").contains("REFINED"));
    assertEquals("We will build it.", answer.getString(meeting + "statements[0].quote"));
    assertEquals(
        List.of("medtop:20000430", "natural_resources"),
        answer.getList(meeting + "topics[0].mappings.code"));
    assertEquals("Haruto Mori", answer.getString(meeting + "commitments[0].parties[0].name"));
  }

  @Test
  void everyRootFieldAnswers() {
    answered(
        "{ people(filter: {text: \"mori\"}) { totalCount nodes { id name country { name } } }"
            + " organizations { totalCount } places(filter: {country: \"DE\"}) { totalCount nodes {"
            + " name meetings { totalCount } mentions { totalCount } } } topics(filter: {minMeetings:"
            + " 1}) { nodes { name meetings { nodes { id } } } } search(text: \"Haruto Mory\") { id"
            + " name } network { nodes { meetings entity { name } } links { from { name } to { name }"
            + " meetings { id } } } statements(filter: {speaker: \"Mori\"}) { totalCount nodes { quote"
            + " } } commitments(filter: {party: \"Mori\"}) { totalCount nodes { text } }"
            + " overduePlans(on: \"2026-04-01\") { totalCount nodes { label } } extractionRuns { id }"
            + " judgements { id } reviewQueue { score left { name } right { name } features { name"
            + " value explanation } } extractionStatus { waiting done failed run { id } }"
            + " oldest: meetings(order: OLDEST, first: 3) { nodes { id } pageInfo { endCursor } }"
            + " most: meetings(order: MOST_REPORTED, first: 3) { nodes { id } }"
            + " asOf: meetings(asOf: {publishedBy: \"2026-02-16\"}) { totalCount nodes { label } } }");
  }

  @Test
  void entitiesOfOtherSubgraphsAreFilledIn() {
    JsonPath answer =
        answered(
            "{ _entities(representations: [{__typename: \"Article\", id: \"wire\"}, {__typename:"
                + " \"Article\", id: \"unknown\"}, {__typename: \"Source\", id: \"wire.example\"}]) {"
                + " ... on Article { id people { name } places { name } topics { name } meetings { id"
                + " } statements { quote } mentions { entity { name } evidence { exact } } extraction"
                + " { state failure run { id } } } ... on Source { id toldBy: meetings { totalCount } } } }");
    assertEquals(
        "Haruto Mori",
        answer.getString("data._entities[0].people[0].name"),
        () -> answer.prettify());
    assertEquals("DONE", answer.getString("data._entities[0].extraction.state"));
    assertNull(answer.get("data._entities[1].extraction"));
    JsonPath person = answered("{ people(filter: {text: \"Haruto Mori\"}) { nodes { id } } }");
    String id = person.getString("data.people.nodes[0].id");
    assertEquals(
        "Haruto Mori",
        answered(
                "{ _entities(representations: [{__typename: \"Person\", id: \""
                    + id
                    + "\"}]) { ... on Person { name } } person(id: \""
                    + id
                    + "\") { name } }")
            .getString("data._entities[0].name"));
  }

  @Test
  void anErrorNamesTheField() {
    assertTrue(
        ask("{ meetings(first: -1) { totalCount } }")
            .getString("errors[0].message")
            .startsWith("first:"));
    assertTrue(
        ask("{ meetings(after: \"x\") { totalCount } }")
            .getString("errors[0].message")
            .startsWith("after:"));
  }

  @Test
  void oneFieldAskedTwiceWithOtherArgumentsGivesTwoAnswers() {
    JsonPath answer =
        answered(
            "{ meetings(filter: {involving: [\"Mori\", \"reyes clara\"]}) { nodes { days:"
                + " claims(aspect: DATE) { aspect } places: claims(aspect: PLACE) { aspect } } } a:"
                + " people(filter: {text: \"Haruto Mori\"}) { nodes { one: meetings(first: 1) {"
                + " totalCount nodes { label } } all: meetings { totalCount nodes { label } } none:"
                + " meetings(filter: {status: [CANCELLED]}) { totalCount } } } }");
    assertEquals(
        List.of("DATE"),
        answer.getList("data.meetings.nodes[0].days.aspect").stream().distinct().toList());
    assertEquals(
        List.of("PLACE"),
        answer.getList("data.meetings.nodes[0].places.aspect").stream().distinct().toList());
    String person = "data.a.nodes[0].";
    assertEquals(1, answer.getList(person + "one.nodes").size());
    assertEquals(
        answer.getInt(person + "all.totalCount"), answer.getInt(person + "one.totalCount"));
    assertTrue(answer.getInt(person + "all.totalCount") > 1);
    assertEquals(0, answer.getInt(person + "none.totalCount"));
  }

  @Test
  void siblingRootFieldsOfManyRequestsDoNotDisturbOneAnother() throws Exception {
    String query =
        "{ a: meetings { totalCount nodes { participants { entity { name } } topics { name } } } b:"
            + " people { totalCount nodes { roles { title } } } c: places { totalCount } d:"
            + " extractionStatus { done } }";
    answered(query);
    try (var pool = Executors.newFixedThreadPool(8)) {
      List<Callable<Boolean>> calls = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        calls.add(() -> ask(query).get("errors") == null);
      }
      for (Future<Boolean> result : pool.invokeAll(calls)) {
        assertTrue(result.get());
      }
    }
  }

  @Test
  void aLongerPageCostsNoMoreStatements() {
    for (String field :
        List.of(
            "meetings(first: %d) { nodes { " + MEETING + " } }",
            "people(first: %d) { nodes { name country { name } roles { title } meetings { totalCount"
                + " } counterparts { meetings } mentions { totalCount } } }",
            "topics(first: %d) { nodes { name meetings(first: 2) { nodes { label } } } }",
            "statements(first: %d) { nodes { quote speaker { name } meeting { label } } }")) {
      long few = statements("{ " + field.formatted(2) + " }");
      long many = statements("{ " + field.formatted(12) + " }");
      assertTrue(many <= few, field + ": " + few + " statements for 2, " + many + " for 12");
    }
  }

  private long statements(String query) {
    long before = sql.statements();
    answered(query);
    return sql.statements() - before;
  }

  @Test
  void anEditorRejectsAClaimAndJudgesAndUndoes() {
    String claims =
        "{ meetings(filter: {involving: [\"Ortiz\"]}) { nodes { id when { earliest } claims(aspect:"
            + " DATE) { id rejected authority value } } } }";
    JsonPath before = answered(claims);
    String claim = before.getString("data.meetings.nodes[0].claims[0].id");
    answered(
        "mutation { correctClaim(claim: \""
            + claim
            + "\", value: \"2026-03-05\", reject: true, reason: \"misread\") { claim { id rejected }"
            + " userErrors { code field message } } }");
    JsonPath after = answered(claims);
    assertEquals("2026-03-05", after.getString("data.meetings.nodes[0].when.earliest"));
    assertEquals(2, after.getList("data.meetings.nodes[0].claims").size());
    JsonPath all = answered("{ meetings(first: 2) { nodes { id } } }");
    JsonPath judged =
        answered(
            "mutation { judge(input: {kind: DIFFERENT, left: \""
                + all.getString("data.meetings.nodes[0].id")
                + "\", right: \""
                + all.getString("data.meetings.nodes[1].id")
                + "\", reason: \"two days\"}) { judgement { id undone by } userErrors { code } } }");
    String id = judged.getString("data.judge.judgement.id");
    JsonPath undone =
        answered(
            "mutation { undoJudgement(id: \""
                + id
                + "\", reason: \"no\") { judgement { undone } userErrors { code } } }");
    assertTrue(undone.getBoolean("data.undoJudgement.judgement.undone"));
  }
}
