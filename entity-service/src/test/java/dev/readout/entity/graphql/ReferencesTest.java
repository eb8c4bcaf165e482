package dev.readout.entity.graphql;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

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
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every type with a key is found by it, all of them in one question of a gateway: in the order of
 * the question, null for what is not there, and nothing for an id of another type.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ReferencesTest {
  @Inject Sql sql;
  @Inject Keeping keeping;

  private void load() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Story story = new Story("referred", "referred.example", "2018-03-04");
              story.with(
                  story.person("Wilhelmina Astrolabe", "FJ", "Envoy"),
                  story.organization("Guild of Lamplighters"));
              story.at(story.place("Nairobi", "geo:184745", PlaceKind.CITY, "KE"));
              story.about(story.topic("street lighting")).on("2018-03-03");
              ReadArticle read =
                  story
                      .met(MeetingStatus.HELD)
                      .read(new RunStore(sql).live(Story.READER, Instant.EPOCH));
              ArticleStore articles = new ArticleStore(sql);
              articles.lockGraph();
              articles.receive(read.article());
              articles.done(read, Instant.EPOCH);
              keeping.apply(Change.read(List.of(read)));
            });
  }

  @Test
  void everyTypeWithAKeyIsFoundByIt() {
    load();
    JsonPath some =
        answered(
            "{ meetings(filter: {involving: [\"Astrolabe\"]}) { nodes { id place { id } topics { id }"
                + " participants { entity { __typename id } } claims { id run { id } } } } }");
    some.setRootPath("data.meetings.nodes[0]");
    Map<String, String> ids = new TreeMap<>();
    ids.put("Article", "referred");
    ids.put("Source", "referred.example");
    ids.put("Meeting", some.getString("id"));
    ids.put("Place", some.getString("place.id"));
    ids.put("Topic", some.getString("topics[0].id"));
    ids.put("Claim", some.getString("claims[0].id"));
    ids.put("ExtractionRun", some.getString("claims[0].run.id"));
    ids.put(
        "Person",
        some.getString("participants.find { it.entity.__typename == 'Person' }.entity.id"));
    ids.put(
        "Organization",
        some.getString("participants.find { it.entity.__typename == 'Organization' }.entity.id"));
    assertEquals(withKey(), new TreeSet<>(ids.keySet()));
    List<String> types = List.copyOf(ids.keySet());
    JsonPath found = entities(types.stream().map(type -> reference(type, ids.get(type))).toList());
    assertEquals(types, found.getList("data._entities.__typename"));
    assertEquals(List.copyOf(ids.values()), found.getList("data._entities.id"));
    for (String type : types) {
      if (type.equals("Article") || type.equals("Source")) {
        continue; // another service knows which there are
      }
      JsonPath mixed =
          entities(List.of(reference(type, "nothing"), reference(type, ids.get(type))));
      assertNull(mixed.get("data._entities[0]"), type);
      assertNotNull(mixed.get("data._entities[1]"), type);
    }
    assertNull(entities(List.of(reference("Person", ids.get("Place")))).get("data._entities[0]"));
  }

  private static String reference(String type, @org.jspecify.annotations.Nullable String id) {
    return "{__typename: \"" + type + "\", id: \"" + id + "\"}";
  }

  private static JsonPath entities(List<String> references) {
    StringBuilder selected = new StringBuilder("__typename");
    withKey().forEach(type -> selected.append(" ... on ").append(type).append(" { id }"));
    return answered("{ _entities(representations: " + references + ") { " + selected + " } }");
  }

  private static TreeSet<String> withKey() {
    TreeSet<String> types = new TreeSet<>();
    new SchemaParser()
        .parse(answered("{ _service { sdl } }").getString("data._service.sdl"))
        .getTypes(ObjectTypeDefinition.class)
        .forEach(
            type -> {
              if (type.hasDirective("key")) {
                types.add(type.getName());
              }
            });
    return types;
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
}
