package dev.readout.entity.graphql;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.entity.PostgresResource;
import dev.readout.entity.graph.Change;
import dev.readout.entity.graph.Keeping;
import dev.readout.entity.load.Story;
import dev.readout.entity.model.DatePrecision;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every filter, order and comparison of the contract on four meetings whose answers can be told by
 * heart: Reykjavik (two days told), Prague (a city in a month), a call, and a plan that was put
 * off.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FiltersTest {
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
              String run = new RunStore(sql).live(Story.READER, Instant.EPOCH);
              List<ReadArticle> read =
                  List.of(
                      reykjavik("f1", "north.example", "2027-05-04", "2027-05-03").read(run),
                      reykjavik("f2", "fjord.example", "2027-05-05", "2027-05-04").read(run),
                      prague(run),
                      call(run),
                      plan("f5", "2027-08-01", MeetingStatus.PLANNED).read(run),
                      plan("f6", "2027-08-08", MeetingStatus.POSTPONED).read(run),
                      plan2(run));
              ArticleStore articles = new ArticleStore(sql);
              for (ReadArticle article : read) {
                articles.receive(article.article());
                articles.done(article, Instant.EPOCH);
              }
              keeping.apply(Change.read(read));
            });
  }

  private static String asta(Story story) {
    return story.person("Ásta Ólafsdóttir", "IS", "Foreign Minister");
  }

  private static Story reykjavik(String id, String source, String published, String day) {
    Story story = new Story(id, source, published);
    story.with(asta(story), story.person("Zdeněk Černík", "CZ", "Foreign Minister")).on(day);
    story.at(story.place("Reykjavik", "geo:3413829", PlaceKind.CITY, "IS"));
    story.mode(MeetingMode.IN_PERSON).about(story.topic("geothermal heating of zeppelins"));
    // Neighbouring days speak against one meeting; the same occasion and length outweigh them.
    story.during("Harbour Forum").lasting(50);
    return story.met(MeetingStatus.HELD);
  }

  private static ReadArticle prague(String run) {
    Story story = new Story("f3", "north.example", "2027-07-01");
    story.with(
        story.person("Černík Zdeněk", "CZ", "Foreign Minister"),
        story.person("Omar Haddadine", "DZ", "President"));
    story.on("2027-06-01", "2027-06-30", DatePrecision.MONTH);
    story.at(story.place("Prague", "geo:3067696", PlaceKind.CITY, "CZ"));
    story.about(story.topic("nuclear disarmament", "topic:nuclear-disarmament"));
    return story.met(MeetingStatus.HELD).read(run);
  }

  private static ReadArticle call(String run) {
    Story story = new Story("f4", "fjord.example", "2027-07-10");
    story.with(asta(story), story.person("Omar Haddadine", "DZ", "President")).on("2027-07-09");
    return story.mode(MeetingMode.PHONE).met(MeetingStatus.HELD).read(run);
  }

  private static Story plan(String id, String published, MeetingStatus status) {
    Story story = new Story(id, "north.example", published);
    story.with(asta(story), story.person("Bruna Quintanilha", "BR", "Trade Minister"));
    return story.on("2027-09-09").met(status);
  }

  /** A plan of which nobody tells what became. */
  private static ReadArticle plan2(String run) {
    Story story = new Story("f7", "fjord.example", "2027-08-02");
    story.with(asta(story), story.person("Casimir Wolfensberger", "CH", "President"));
    return story.on("2027-08-20").met(MeetingStatus.PLANNED).read(run);
  }

  private static JsonPath answered(String query) {
    JsonPath answer =
        given()
            .contentType("application/json")
            .body(Map.of("query", query))
            .post("/graphql")
            .jsonPath();
    assertNull(answer.get("errors"), () -> query + answer.prettify());
    return answer;
  }

  /** The numbers of the articles that tell the meetings found, among those of this test. */
  private static List<List<String>> found(String filter) {
    JsonPath answer =
        answered(
            "{ meetings(filter: {"
                + filter
                + "}, order: OLDEST, first: 100) { totalCount nodes { reports { article { id } } } } }");
    assertEquals(
        answer.getInt("data.meetings.totalCount"), answer.getList("data.meetings.nodes").size());
    return answer.<List<String>>getList("data.meetings.nodes.reports.article.id").stream()
        .filter(ids -> ids.getFirst().matches("f\\d"))
        .toList();
  }

  private static final List<String> REYKJAVIK = List.of("f1", "f2");
  private static final List<String> PRAGUE = List.of("f3");
  private static final List<String> CALL = List.of("f4");
  private static final List<String> PUT_OFF = List.of("f5", "f6");
  private static final List<String> OVERDUE = List.of("f7");

  @Test
  void peopleAreFoundByAnyFormOfTheName() {
    for (String name : List.of("Černík", "cernik zdenek", "ZDENEK CERNIK", "Zdeněk Černík")) {
      assertEquals(List.of(REYKJAVIK, PRAGUE), found("involving: [\"" + name + "\"]"), name);
    }
    String id =
        answered("{ people(filter: {text: \"cernik\"}) { nodes { id } } }")
            .getString("data.people.nodes[0].id");
    assertEquals(List.of(REYKJAVIK, PRAGUE), found("involving: [\"" + id + "\"]"));
    assertEquals(List.of(PRAGUE), found("involving: [\"Cernik\", \"Haddadine\"]"));
    assertEquals(List.of(PRAGUE, CALL), found("involvingAny: [\"Haddadine\", \"Nobody\"]"));
    assertEquals(List.of(), found("involving: [\"Nobody Whatsoever\"]"));
    assertEquals(List.of(), found("involving: [\"Cerni\"]"), "half a word is no name");
    assertEquals(List.of(), found("involvingAny: []"));
    assertEquals(5, found("involving: []").size(), "nobody asked for is everybody");
  }

  @Test
  void placesTakeInWhatLiesInThem() {
    assertEquals(List.of(PRAGUE), found("places: [\"Prague\"]"));
    assertEquals(List.of(REYKJAVIK), found("places: [\"Iceland\"], involving: [\"Asta\"]"));
    assertEquals(List.of(PRAGUE), found("places: [\"country:CZ\"]"));
    assertEquals(List.of(REYKJAVIK, PRAGUE), found("places: [\"Europe\"], from: \"2027-01-01\""));
  }

  @Test
  void topicsTakeInNarrowerOnes() {
    assertEquals(List.of(PRAGUE), found("topics: [\"nuclear disarmament\"]"));
    assertEquals(List.of(PRAGUE), found("topics: [\"arms control\"], involving: [\"Haddadine\"]"));
    assertEquals(
        List.of(PRAGUE),
        found(
            "topics: [\"arms control\", \"no such topic\"], from: \"2027-06-01\", to: \"2027-06-30\""));
    assertEquals(List.of(), found("topics: [\"no such topic\"]"));
  }

  @Test
  void listsAreInTheOrderAskedFor() {
    String query =
        "{ meetings(filter: {involving: [\"Asta\"]}, order: %s, first: 100) { nodes { reports {"
            + " article { id } } } } }";
    List<List<String>> oldest = List.of(REYKJAVIK, CALL, OVERDUE, PUT_OFF);
    assertEquals(oldest, ids(query.formatted("OLDEST")));
    assertEquals(oldest.reversed(), ids(query.formatted("NEWEST")));
    List<List<String>> told = ids(query.formatted("MOST_REPORTED"));
    assertEquals(4, told.size());
    assertTrue(List.of(REYKJAVIK, PUT_OFF).containsAll(told.subList(0, 2)), told::toString);
  }

  private static List<List<String>> ids(String query) {
    return answered(query).getList("data.meetings.nodes.reports.article.id");
  }

  @Test
  void datesMeetIntervals() {
    assertEquals(List.of(PRAGUE), found("from: \"2027-06-10\", to: \"2027-06-11\""));
    assertEquals(List.of(PRAGUE, CALL), found("from: \"2027-06-30\", to: \"2027-07-31\""));
    assertEquals(List.of(), found("from: \"2027-07-01\", to: \"2027-07-08\""));
  }

  @Test
  void topicsStatusModeSourcesAndAgreementFilter() {
    assertEquals(List.of(REYKJAVIK), found("topics: [\"geothermal heating of zeppelins\"]"));
    assertEquals(List.of(REYKJAVIK), found("topics: [\"zeppelins\"]"));
    assertEquals(List.of(OVERDUE), found("status: [PLANNED], involving: [\"Asta\"]"));
    assertEquals(List.of(PUT_OFF), found("status: [POSTPONED], involving: [\"Asta\"]"));
    assertEquals(List.of(CALL), found("mode: [PHONE, VIDEO], involving: [\"Asta\"]"));
    assertEquals(List.of(REYKJAVIK, CALL, OVERDUE), found("reportedBy: [\"fjord.example\"]"));
    assertEquals(List.of(REYKJAVIK), found("minPublishers: 2, involving: [\"Asta\"]"));
    assertEquals(List.of(REYKJAVIK), found("contested: true, involving: [\"Asta\"]"));
    assertEquals(List.of(CALL, OVERDUE, PUT_OFF), found("contested: false, involving: [\"Asta\"]"));
  }

  @Test
  void sourcesThatDifferAreKeptSideBySide() {
    JsonPath answer =
        answered(
            "{ meetings(filter: {involving: [\"Asta\"], contested: true}) { nodes { id corroboration {"
                + " articles publishers independentOrigins } agreement(aspects: [DATE, PLACE]) {"
                + " aspect verdict best positions { article { id } stance value claim { id } } } } } }");
    String meeting = "data.meetings.nodes[0].";
    assertEquals(List.of("DATE", "PLACE"), answer.getList(meeting + "agreement.aspect"));
    assertEquals(List.of("CONTESTED", "AGREED"), answer.getList(meeting + "agreement.verdict"));
    assertTrue(
        answer.<String>getList(meeting + "agreement[0].positions.stance").contains("CONTRADICTS"));
    assertEquals(2, answer.getInt(meeting + "corroboration.publishers"));
    JsonPath compared =
        answered(
            "{ compareReports(meeting: \""
                + answer.getString(meeting + "id")
                + "\", a: \"north.example\", b: \"fjord.example\") { onlyInA { value } onlyInB {"
                + " value } agreed { value } differing { aspect verdict } } }");
    assertEquals(List.of("2027-05-03"), compared.getList("data.compareReports.onlyInA.value"));
    assertEquals(List.of("2027-05-04"), compared.getList("data.compareReports.onlyInB.value"));
    assertEquals(List.of("DATE"), compared.getList("data.compareReports.differing.aspect"));
    assertTrue(compared.<String>getList("data.compareReports.agreed.value").contains("HELD"));
  }

  @Test
  void aPlanKeepsItsHistoryUntilItIsOverdue() {
    JsonPath history =
        answered(
            "{ meetings(filter: {involving: [\"Quintanilha\"]}) { totalCount nodes { status"
                + " statusHistory { status on evidence { exact } } } } }");
    assertEquals(1, history.getInt("data.meetings.totalCount"));
    assertEquals(
        List.of("PLANNED", "POSTPONED"),
        history.getList("data.meetings.nodes[0].statusHistory.status"));
    String overdue = "{ overduePlans(on: \"%s\") { nodes { reports { article { id } } } } }";
    assertTrue(
        answered(overdue.formatted("2027-08-21"))
            .<List<String>>getList("data.overduePlans.nodes.reports.article.id")
            .contains(OVERDUE));
    assertTrue(
        !answered(overdue.formatted("2027-08-20"))
            .<List<String>>getList("data.overduePlans.nodes.reports.article.id")
            .contains(OVERDUE));
  }

  @Test
  void searchForgivesMisspellings() {
    for (String text : List.of("Cernik", "černík zdeněk", "Zdenek Chernik", "Sdenek Cernik")) {
      List<String> names =
          answered("{ search(text: \"" + text + "\", kinds: [PERSON]) { name } }")
              .getList("data.search.name");
      assertTrue(
          names.stream().anyMatch(name -> name.matches("Zdeněk Černík|Černík Zdeněk")),
          text + ": " + names);
    }
  }
}
