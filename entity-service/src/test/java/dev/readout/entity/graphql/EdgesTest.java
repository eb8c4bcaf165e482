package dev.readout.entity.graphql;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.entity.PostgresResource;
import dev.readout.entity.graph.Change;
import dev.readout.entity.graph.Keeping;
import dev.readout.entity.load.Story;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract's sentences at their edges, with answers that can be told by heart. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EdgesTest {
  private static final List<String> DAYS =
      List.of("2019-04-01", "2019-04-02", "2019-04-03", "2019-04-04", "2019-04-05");

  @Inject Sql sql;
  @Inject Keeping keeping;

  private static boolean loaded;

  /** Five meetings in Valmoria, of which the gazetteer knows nothing, and one in Nairobi. */
  @BeforeEach
  void load() {
    if (!loaded) {
      loaded = true;
      List<ReadArticle> read = new ArrayList<>();
      for (String day : DAYS) {
        Story story = new Story("edge" + day, "edge.example", day);
        story.with(
            story.person("Ysolde Brackenridge", "FJ", "Foreign Minister"),
            story.person("Tomasz Quillfeather", "MT", "Foreign Minister"));
        story.at(story.place("Nairobi", "geo:184745", PlaceKind.CITY, "KE")).on(day);
        story.about(story.topic("lagoon lighthouses"));
        read.add(story.met(MeetingStatus.HELD).read(run()));
      }
      keep(read);
    }
  }

  private String run() {
    return QuarkusTransaction.requiringNew()
        .call(() -> new RunStore(sql).live(Story.READER, Instant.EPOCH));
  }

  private void keep(List<ReadArticle> read) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              ArticleStore articles = new ArticleStore(sql);
              articles.lockGraph();
              for (ReadArticle article : read) {
                articles.receive(article.article());
                articles.done(article, Instant.EPOCH);
              }
              keeping.apply(Change.read(read));
            });
  }

  private void retract(ReadArticle read) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              ArticleStore articles = new ArticleStore(sql);
              articles.lockGraph();
              articles.retract(read.article().id(), Instant.now());
              keeping.apply(new Change(List.of(), List.of(read.article().id()), List.of()));
            });
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
    assertNull(answer.get("errors"), () -> query + answer.prettify());
    return answer.setRootPath("data");
  }

  static Stream<String> refused() {
    String farAway = Cursor.of("NEWEST", Long.MAX_VALUE, "m", 0);
    String farReported = Cursor.of("MOST_REPORTED", Long.MAX_VALUE, "m", 0);
    String many = "\"x\", ".repeat(101);
    return Stream.of(
        "meetings(after: \"%s\") { nodes { id } } | after".formatted(farAway),
        "meetings(order: MOST_REPORTED, after: \"%s\") { nodes { id } } | after"
            .formatted(farReported),
        "statements(after: \"%s\") { nodes { id } } | after"
            .formatted(Cursor.of("a", Long.MAX_VALUE)),
        "meetings(filter: {from: \"+999999999-12-31\"}) { totalCount } | filter.from",
        "meetings(filter: {to: \"-999999999-01-01\"}) { totalCount } | filter.to",
        "overduePlans(on: \"+999999999-12-31\") { totalCount } | on",
        "meetings(asOf: {publishedBy: \"+999999999-12-31\"}) { totalCount } | asOf.publishedBy",
        "meetings(filter: {involving: [%s]}) { totalCount } | filter.involving".formatted(many),
        "meetings(filter: {reportedBy: [%s]}) { totalCount } | filter.reportedBy".formatted(many),
        "topics { nodes { meetings(first: -1) { totalCount } } } | first",
        "people { nodes { meetings(first: 501) { totalCount } } } | first",
        "people { nodes { mentions(after: \"x\") { totalCount } } } | after");
  }

  @ParameterizedTest
  @MethodSource
  void refused(String questionAndArgument) {
    int bar = questionAndArgument.lastIndexOf(" | ");
    JsonPath answer = ask("{ " + questionAndArgument.substring(0, bar) + " }");
    String argument = questionAndArgument.substring(bar + 3);
    assertTrue(
        String.valueOf(answer.getString("errors[0].message")).startsWith(argument + ":"),
        answer::prettify);
    assertEquals("BAD_ARGUMENT", answer.getString("errors[0].extensions.code"), answer::prettify);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "a\\u0000b", "%", "_", "\\\\", "'", " ", "|"})
  void anyCharacterMayBeAskedFor(String text) {
    answered(
        ("{ a: person(id: \"%1$s\") { id } b: meeting(id: \"%1$s\") { id } c: search(text: \"%1$s\")"
                + " { id } d: meetings(filter: {involving: [\"%1$s\"], reportedBy: [\"%1$s\"], topics:"
                + " [\"%1$s\"], places: [\"%1$s\"]}) { totalCount } e: people(filter: {text: \"%1$s\","
                + " country: \"%1$s\"}) { totalCount } f: statements(filter: {text: \"%1$s\", speaker:"
                + " \"%1$s\", meeting: \"%1$s\", article: \"%1$s\"}) { totalCount } g:"
                + " commitments(filter: {party: \"%1$s\", topic: \"%1$s\", meeting: \"%1$s\"}) {"
                + " totalCount } h: _entities(representations: [{__typename: \"Article\", id:"
                + " \"%1$s\"}]) { ... on Article { people { id } } } }")
            .formatted(text));
  }

  @Test
  void pagesWithinPagesGoOnWhereTheyEnded() {
    String person =
        answered("{ people(filter: {text: \"brackenridge\"}) { nodes { id } } }")
            .getString("people.nodes[0].id");
    List<String> seen = new ArrayList<>();
    String after = "";
    boolean more = true;
    while (more) {
      JsonPath page =
          answered(
              ("{ person(id: \"%s\") { meetings(first: 2%s) { totalCount pageInfo { hasNextPage"
                      + " hasPreviousPage endCursor } nodes { when { earliest } } } } }")
                  .formatted(person, after));
      page.setRootPath("data.person.meetings");
      assertEquals(5, page.getInt("totalCount"));
      assertEquals(!seen.isEmpty(), page.getBoolean("pageInfo.hasPreviousPage"));
      seen.addAll(page.getList("nodes.when.earliest"));
      more = page.getBoolean("pageInfo.hasNextPage");
      after = ", after: \"" + page.getString("pageInfo.endCursor") + "\"";
    }
    assertEquals(DAYS.reversed(), seen);
    JsonPath none =
        answered(
            "{ person(id: \"%s\") { meetings(first: 0) { totalCount nodes { id } } } }"
                .formatted(person));
    assertEquals(5, none.getInt("person.meetings.totalCount"));
    assertEquals(List.of(), none.getList("person.meetings.nodes"));
  }

  /** Two types at one place of a question, each with arguments of its own. */
  @Test
  void argumentsBelongToTheTypeThatTheyStandUnder() {
    JsonPath mixed =
        answered(
            "{ meetings(filter: {involving: [\"Brackenridge\"]}, first: 1) { nodes { reports {"
                + " article { mentions { entity { ... on Person { mentions(first: 1) { nodes {"
                + " evidence { exact } } } } ... on Place { mentions(first: 3) { nodes { evidence {"
                + " exact } } } } } } } } } } }");
    List<Integer> sizes =
        mixed.getList(
            "meetings.nodes[0].reports[0].article.mentions.entity.mentions.nodes.collect { it.size() }");
    assertTrue(sizes.contains(1) && sizes.contains(3), sizes::toString);
  }

  /** As many places are listed as say themselves that they have so many meetings. */
  @Test
  void aCountryWithMeetingsInItsCitiesHasMeetings() {
    JsonPath listed =
        answered(
            "{ places(filter: {minMeetings: 5}, first: 500) { nodes { id meetings { totalCount } } }"
                + " kenya: places(filter: {minMeetings: 5, country: \"KE\"}) { nodes { id } } }");
    assertTrue(listed.getList("places.nodes.id").contains("geo:184745"));
    listed
        .<Integer>getList("places.nodes.meetings.totalCount")
        .forEach(count -> assertTrue(count >= 5, count + " meetings"));
    assertTrue(listed.getList("kenya.nodes.id").contains("geo:184745"));
  }

  @Test
  void aShortNameIsFoundAmongManyThatHoldItsLetters() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              sql.run(
                  "insert into entity (id, kind, name, aliases, searchable, articles)"
                      + " select 'person:xuq' || n, 'PERSON', 'Xuqa' || n, '{}', '|xuqa' || n || '|',"
                      + " 9 from generate_series(1, 600) as n");
              sql.run(
                  "insert into entity (id, kind, name, aliases, searchable, articles)"
                      + " values ('person:xu', 'PERSON', 'Jun Xuq', '{}', '|jun xuq|', 1)");
            });
    try {
      assertEquals(
          List.of("Jun Xuq"),
          answered("{ people(filter: {text: \"xuq\"}) { nodes { name } } }")
              .getList("people.nodes.name"));
      assertEquals(
          "Jun Xuq",
          answered("{ search(text: \"Xuq\", first: 3) { name } }").getString("search[0].name"));
    } finally {
      QuarkusTransaction.requiringNew()
          .run(() -> sql.run("delete from entity where id like 'person:xu%'"));
    }
  }

  @Test
  void whatOnlyARetractedArticleNamedIsNowhere() {
    Story story = new Story("edge-gone", "gone.example", "2019-06-02");
    story.with(
        story.person("Prosper Wintergarden", "FJ", "Envoy"),
        story.person("Ysolde Brackenridge", "FJ", "Foreign Minister"));
    story.at(story.place("Valmoria Pavilion", null, PlaceKind.FACILITY, null)).on("2019-06-01");
    story.about(story.topic("tariffs on moonstones"));
    ReadArticle read = story.met(MeetingStatus.HELD).read(run());
    keep(List.of(read));
    String all =
        "{ meetings(filter: {involving: [\"Wintergarden\"]}) { nodes { id place { id }"
            + " participants { entity { id } } topics { id } } } }";
    JsonPath before = answered(all);
    before.setRootPath("data.meetings.nodes[0]");
    String meeting = before.getString("id");
    String place = before.getString("place.id");
    String topic = before.getString("topics[0].id");
    List<String> people = new ArrayList<>(before.getList("participants.entity.id"));
    people.removeIf(id -> !id.contains("wintergarden"));
    retract(read);
    JsonPath after =
        answered(
            ("{ meeting(id: \"%s\") { id } place(id: \"%s\") { id } topic(id: \"%s\") { id } person(id:"
                    + " \"%s\") { id } search(text: \"moonstones\") { id } pavilion: search(text:"
                    + " \"Valmoria Pavilion\") { name } source: _entities(representations:"
                    + " [{__typename: \"Source\", id: \"gone.example\"}, {__typename: \"Article\", id:"
                    + " \"edge-gone\"}]) { ... on Source { told: meetings { totalCount } } ... on Article {"
                    + " people { id } meetings { id } mentions { entity { id } } extraction { state }"
                    + " } } }")
                .formatted(meeting, place, topic, people.getFirst()));
    assertNull(after.get("meeting"), after::prettify);
    assertNull(after.get("place"), after::prettify);
    assertNull(after.get("topic"), after::prettify);
    assertNull(after.get("person"), after::prettify);
    assertEquals(List.of(), after.getList("search"), after::prettify);
    assertFalse(after.getList("pavilion.name").contains("Valmoria Pavilion"), after::prettify);
    assertEquals(0, after.getInt("source[0].told.totalCount"));
    assertEquals(List.of(), after.getList("source[1].people"));
    assertEquals(List.of(), after.getList("source[1].meetings"));
    assertNull(after.get("source[1].extraction"));
  }

  /** Whatever a question goes through, it stays in the graph of then. */
  @Test
  void theGraphOfThenIsNotLeftThroughArticlesAndSources() {
    JsonPath then =
        answered(
            "{ meetings(filter: {involving: [\"Brackenridge\"]}, asOf: {publishedBy: \"2019-04-02\"})"
                + " { nodes { sources { meetings { totalCount } } participants { entity { ... on"
                + " Person { meetings { totalCount } roles { lastSeen } } } } reports { article {"
                + " people { meetings { totalCount } } places { meetings { totalCount } } meetings {"
                + " sources { meetings { totalCount } } } } evidence { article { people { meetings {"
                + " totalCount } } } } } } } }");
    then.setRootPath("data.meetings");
    assertEquals(2, then.getList("nodes").size());
    assertEquals(
        java.util.Set.of(2),
        java.util.Set.copyOf(
            Stream.of(
                    "nodes.sources.meetings.totalCount.flatten()",
                    "nodes.participants.entity.meetings.totalCount.flatten()",
                    "nodes.reports.article.people.meetings.totalCount.flatten()",
                    "nodes.reports.article.meetings.sources.meetings.totalCount.flatten()",
                    "nodes.reports.evidence.article.people.meetings.totalCount.flatten()")
                .flatMap(path -> then.<Integer>getList(path).stream())
                .toList()),
        then::prettify);
    assertEquals(
        "2019-04-02",
        then.<String>getList("nodes.participants.entity.roles.lastSeen.flatten()").stream()
            .max(String::compareTo)
            .orElse(""));
  }

  /** A role is dated by the version that was known then, not by the one that came since. */
  @Test
  void rolesAreDatedByTheVersionThatSaysThem() {
    ReadArticle first = dated("2019-07-05", 1, Instant.parse("2019-07-05T10:00:00Z"));
    keep(List.of(first));
    keep(List.of(dated("2019-07-09", 2, Instant.parse("2019-07-09T10:00:00Z"))));
    String role =
        "{ meetings(filter: {involving: [\"Okonjima\"]}%s) { nodes { participants { entity { ... on"
            + " Person { roles { firstSeen } } } } } } }";
    assertEquals(
        "2019-07-09",
        answered(role.formatted(""))
            .getString("meetings.nodes[0].participants[0].entity.roles[0].firstSeen"));
    assertEquals(
        "2019-07-05",
        answered(role.formatted(", asOf: {ingestedBy: \"2019-07-06T00:00:00Z\"}"))
            .getString("meetings.nodes[0].participants[0].entity.roles[0].firstSeen"));
  }

  private ReadArticle dated(String published, int version, Instant ingested) {
    Story story = new Story("edge-role", "role.example", published).received(version, ingested);
    story.with(
        story.person("Amaru Okonjima", "NA", "Trade Envoy"),
        story.person("Okonjima Partner Lindqvist", "SE", "Trade Envoy"));
    return story.on("2019-07-04").met(MeetingStatus.HELD).read(run());
  }

  @Test
  void aJudgementIsAboutTwoOfAKind() {
    JsonPath some =
        answered(
            "{ meetings(filter: {involving: [\"Brackenridge\"]}, first: 1) { nodes { id place { id }"
                + " participants { entity { id } } } } }");
    some.setRootPath("data.meetings.nodes[0]");
    String meeting = some.getString("id");
    String person = some.getString("participants[0].entity.id");
    String place = some.getString("place.id");
    assertJudged("KINDS_DIFFER", "right", meeting, person);
    assertJudged("NOT_JUDGED", "left", place, "country:KE");
    assertJudged("SAME_ID", "right", meeting, meeting);
    assertJudged("UNKNOWN_ID", "right", meeting, "nothing");
  }

  private static void assertJudged(String code, String field, String left, String right) {
    JsonPath answer =
        answered(
            ("mutation { judge(input: {kind: SAME, left: \"%s\", right: \"%s\", reason: \"-\"}) {"
                    + " judgement { id } userErrors { code field } } }")
                .formatted(left, right));
    assertNull(answer.get("judge.judgement"), answer::prettify);
    assertEquals(code, answer.getString("judge.userErrors[0].code"));
    assertEquals(List.of(field), answer.getList("judge.userErrors[0].field"));
  }

  @Test
  void onlyArticlesThatThereAreAreReadAgain() {
    JsonPath answer = ask("mutation { reextract(articles: [\"no-such\"]) { id } }");
    assertTrue(answer.getString("errors[0].message").startsWith("articles:"), answer::prettify);
    assertEquals("BAD_ARGUMENT", answer.getString("errors[0].extensions.code"));
    // Of those that there are one is taken, and the run is there to be followed.
    String id =
        answered("mutation { reextract(articles: [\"edge2019-04-01\"]) { id } }")
            .getString("reextract.id");
    assertEquals(
        1, sql.number("select count(*) from run_todo where run_id = ?", id), "articles to read");
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              sql.run("delete from run_todo where run_id = ?", id);
              sql.run("delete from run where id = ?", id);
            });
  }

  /** An editor's own claim can be corrected and rejected like any other. */
  @Test
  void aCorrectionIsCorrected() {
    Story story = new Story("edge-twice", "edge.example", "2019-08-02");
    story.with(
        story.person("Corisande Umbrella", "FJ", "Envoy"),
        story.person("Leopold Thimblewick", "FJ", "Envoy"));
    keep(List.of(story.on("2019-08-01").met(MeetingStatus.HELD).read(run())));
    String claims =
        "{ meetings(filter: {involving: [\"Thimblewick\"]}) { nodes { when { earliest } claims(aspect:"
            + " DATE) { id value authority rejected } } } }";
    String extracted = answered(claims).getString("meetings.nodes[0].claims[0].id");
    correct(extracted, "value: \"2019-08-03\"");
    assertEquals("2019-08-03", answered(claims).getString("meetings.nodes[0].when.earliest"));
    correct(extracted, "value: \"2019-08-05\"");
    assertEquals("2019-08-05", answered(claims).getString("meetings.nodes[0].when.earliest"));
    String editors =
        answered(claims).getString("meetings.nodes[0].claims.find { it.authority == 'EDITOR' }.id");
    correct(editors, "value: \"2019-08-07\", reject: true");
    assertEquals("2019-08-07", answered(claims).getString("meetings.nodes[0].when.earliest"));
    assertEquals(2, answered(claims).getList("meetings.nodes[0].claims").size());
    // Taken back, the article's own word stands again.
    correct(editors, "reject: true");
    assertEquals("2019-08-01", answered(claims).getString("meetings.nodes[0].when.earliest"));
    assertEquals(
        List.of("EXTRACTED"), answered(claims).getList("meetings.nodes[0].claims.authority"));
  }

  private static void correct(String claim, String what) {
    JsonPath answer =
        answered(
            "mutation { correctClaim(claim: \""
                + claim
                + "\", "
                + what
                + ", reason: \"-\") { claim { id } userErrors { code message } } }");
    assertEquals(List.of(), answer.getList("correctClaim.userErrors"), answer::prettify);
  }
}
