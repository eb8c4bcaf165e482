package dev.readout.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.readout.local.gateway.Gateway;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Asks for every field of every type of the published schema, with every argument and every value
 * of an enum, as often as it takes; the schema itself says what there is to ask. So a field that is
 * added is asked too, and an argument for which nobody has given a value is told.
 */
final class ContractWalk {
  private static final String SCHEMA =
      """
      { __schema { types { kind name possibleTypes { name } enumValues { name }
          fields { name args { ...input } type { ...type } } inputFields { ...input } } } }
      fragment input on __InputValue { name defaultValue type { ...type } }
      fragment type on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
      """;

  /** Lists that are often empty: what is found there too is looked for elsewhere first. */
  private static final Set<String> OFTEN_EMPTY =
      Set.of("reviewQueue", "meetingReviewQueue", "feeds");

  /** Where a type is found: what stands around a selection of its fields. */
  private record Way(String before, String after) {
    String around(String selection) {
      return "{ " + before + selection + after + " }";
    }
  }

  private final Gateway gateway;
  private final Map<String, String> values;
  private final Map<String, JsonNode> types = new LinkedHashMap<>();
  private final Map<String, Way> ways = new LinkedHashMap<>();

  /** What was wrong, in words. */
  final List<String> complaints = new ArrayList<>();

  /** Fields that were asked, and those of them that answered something: {@code Meeting.label}. */
  final Set<String> asked = new TreeSet<>();

  final Set<String> answered = new TreeSet<>();

  /**
   * @param values what to ask with, as GraphQL, by the name of an argument ({@code first}) or of
   *     its place ({@code Query.meetings.first}, {@code MeetingFilter.topics}); and what must go
   *     with one value ({@code Query.articles.order: RELEVANCE}), by that
   */
  ContractWalk(Gateway gateway, Map<String, String> values) {
    this.gateway = gateway;
    this.values = values;
  }

  void walk() {
    for (var type : gateway.data(SCHEMA, Map.of()).at("/__schema/types")) {
      types.put(type.path("name").asText(), type);
    }
    findWays();
    for (var name : ways.keySet()) {
      for (var field : type(name).path("fields")) {
        ask(name, field);
      }
    }
  }

  /**
   * The shortest way from a root field to each type of objects; through lists where there are any,
   * because something in a list will have what one example may lack.
   */
  private void findWays() {
    ways.put("Query", new Way("", ""));
    findWays(false, false);
    findWays(true, false);
    findWays(true, true);
  }

  private void findWays(boolean withArguments, boolean evenEmpty) {
    var waiting = new ArrayDeque<>(ways.keySet());
    while (!waiting.isEmpty()) {
      var from = waiting.remove();
      for (boolean connections : List.of(true, false)) {
        for (var field : type(from).path("fields")) {
          var target = innermost(field.path("type"));
          if (target.endsWith("Connection") != connections
              || type(target).path("fields").isEmpty()
              || ways.containsKey(target)
              || OFTEN_EMPTY.contains(field.path("name").asText()) && !evenEmpty) {
            continue;
          }
          var required = arguments(from, field, "");
          if (required == null || !required.isEmpty() && !withArguments) {
            continue;
          }
          waiting.addAll(reached(target, way(from), field.path("name").asText() + required));
        }
      }
    }
  }

  /** The type, and if it is an interface those that implement it. */
  private List<String> reached(String target, Way from, String field) {
    var here = new Way(from.before() + field + " { ", " }" + from.after());
    ways.put(target, here);
    var reached = new ArrayList<>(List.of(target));
    for (var possible : type(target).path("possibleTypes")) {
      var one = possible.path("name").asText();
      if (!ways.containsKey(one)) {
        ways.put(one, new Way(here.before() + "... on " + one + " { ", " }" + here.after()));
        reached.add(one);
      }
    }
    return reached;
  }

  private Way way(String type) {
    var way = ways.get(type);
    if (way == null) {
      throw new IllegalStateException("no way to " + type);
    }
    return way;
  }

  private JsonNode type(String name) {
    return types.getOrDefault(name, MissingNode.getInstance());
  }

  /** One field, bare and with each of its arguments. */
  private void ask(String owner, JsonNode field) {
    var name = owner + "." + field.path("name").asText();
    var below = selection(innermost(field.path("type")));
    asked.add(name);
    var bare = arguments(owner, field, "");
    if (bare == null) {
      return;
    }
    question(name, owner, field, bare, below);
    for (var argument : field.path("args")) {
      for (var value : variants(owner, field, argument)) {
        var one = argument.path("name").asText() + ": " + value;
        var given = arguments(owner, field, values.getOrDefault(name + "." + one, one));
        if (given != null) {
          question(name, owner, field, given, below);
        }
      }
    }
  }

  private void question(String name, String owner, JsonNode field, String given, String below) {
    var query = way(owner).around("it: " + field.path("name").asText() + given + below);
    var answer = gateway.answer(query, Map.of());
    if (!answer.path("errors").isEmpty()) {
      complaints.add(query + " answers " + answer.path("errors"));
    }
    if (answer.findValues("it").stream().anyMatch(ContractWalk::saysSomething)) {
      answered.add(name);
    }
  }

  private static boolean saysSomething(JsonNode value) {
    return value.isArray() ? !value.isEmpty() : !value.isNull();
  }

  /** The required arguments of a field and one more; null when a value is missing. */
  private @Nullable String arguments(String owner, JsonNode field, String given) {
    var all = new ArrayList<String>();
    if (!given.isEmpty()) {
      all.add(given);
    }
    for (var argument : field.path("args")) {
      var name = argument.path("name").asText();
      if (argument.at("/type/kind").asText().equals("NON_NULL")
          && argument.path("defaultValue").isNull()
          && !given.startsWith(name + ": ")) {
        var value = value(owner + "." + field.path("name").asText(), argument);
        if (value == null) {
          return null;
        }
        all.add(name + ": " + value);
      }
    }
    return all.isEmpty() ? "" : "(" + String.join(", ", all) + ")";
  }

  /** The end of a first page of one. */
  private @Nullable String cursor(String owner, JsonNode field) {
    var given = arguments(owner, field, "first: 1");
    var query =
        way(owner)
            .around(field.path("name").asText() + given + " { pageInfo { cursor: endCursor } }");
    for (var cursor : gateway.answer(query, Map.of()).findValues("cursor")) {
      if (cursor.isTextual()) {
        return '"' + cursor.asText() + '"';
      }
    }
    return null; // an empty list has no second page
  }

  /** What an argument is asked with: each value of an enum, each field of an input alone. */
  private List<String> variants(String owner, JsonNode field, JsonNode argument) {
    var type = type(innermost(argument.path("type")));
    if (argument.path("name").asText().equals("after")
        && type(innermost(field.path("type")))
            .path("fields")
            .findValuesAsText("name")
            .contains("pageInfo")) {
      var cursor = cursor(owner, field);
      return cursor == null ? List.of() : List.of(cursor);
    }
    var several = argument.path("type").toString().contains("\"LIST\"");
    var variants = new ArrayList<String>();
    for (var one : type.path("enumValues")) {
      variants.add(several ? "[" + one.path("name").asText() + "]" : one.path("name").asText());
    }
    for (var part : type.path("inputFields")) {
      var owning = type.path("name").asText();
      var names = type(innermost(part.path("type"))).path("enumValues");
      for (var one : names) {
        variants.add("{" + part.path("name").asText() + ": [" + one.path("name").asText() + "]}");
      }
      var value = names.isEmpty() ? value(owning, part) : null;
      if (value != null) {
        variants.add("{" + part.path("name").asText() + ": " + value + "}");
      }
    }
    if (variants.isEmpty()) {
      var value = value(owner + "." + field.path("name").asText(), argument);
      if (value != null) {
        variants.add(value);
      }
    }
    return variants;
  }

  private @Nullable String value(String place, JsonNode input) {
    var name = input.path("name").asText();
    var value = values.getOrDefault(place + "." + name, values.get(name));
    if (value == null) {
      complaints.add("no value to ask " + place + "." + name + " with");
    }
    return value;
  }

  /** The plain fields of a type, and of what it is made of the plain ones too. */
  private String selection(String name) {
    var type = type(name);
    if (type.path("fields").isEmpty()) {
      return type.path("kind").asText().equals("UNION") ? " { __typename }" : "";
    }
    var plain = new ArrayList<>(List.of("__typename"));
    for (var field : type.path("fields")) {
      if (type(innermost(field.path("type"))).path("fields").isEmpty()
          && field.path("args").isEmpty()) {
        plain.add(field.path("name").asText());
      }
    }
    return " { " + String.join(" ", plain) + " }";
  }

  private static String innermost(JsonNode type) {
    var inner = type;
    while (inner.hasNonNull("ofType")) {
      inner = inner.path("ofType");
    }
    return inner.path("name").asText();
  }
}
