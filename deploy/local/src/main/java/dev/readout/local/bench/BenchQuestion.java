package dev.readout.local.bench;

import dev.readout.local.gateway.Gateway;
import dev.readout.local.home.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A question of a benchmark.
 *
 * @param sql one statement that answers the same with one JSON value; empty where none is written
 */
record BenchQuestion(String name, String graphql, String sql) {
  private static final List<String> NAMES =
      List.of(
          "flagship",
          "20-meetings",
          "two-people",
          "country-and-dates",
          "topic",
          "contested",
          "most-reported",
          "person",
          "people",
          "search",
          "statements");

  /** A meeting that several tell, for the questions that need the id of something. */
  private static final String SOME_MEETING =
      "{ meetings(filter: {minPublishers: 2}, order: MOST_REPORTED, first: 1) { nodes { id sources {"
          + " id } reports { article { id } } } } }";

  /** Those that have an SQL statement beside them. */
  static List<BenchQuestion> all() {
    return named(NAMES);
  }

  /** Some of them, in the order of their names. */
  static List<BenchQuestion> named(List<String> names) {
    if (!NAMES.containsAll(names)) {
      throw new Failure("no such question among " + NAMES + ": " + names);
    }
    return names.stream()
        .map(name -> new BenchQuestion(name, read(name + ".graphql"), read(name + ".sql")))
        .toList();
  }

  /** What the others leave of the contract, a question a line. */
  static List<BenchQuestion> everyField(Gateway service) {
    var meeting = service.data(SOME_MEETING, Map.of()).at("/meetings/nodes/0");
    return read("every-field.graphql")
        .replace("MEETING", meeting.path("id").asText())
        .replace("SOURCE_A", meeting.at("/sources/0/id").asText())
        .replace("SOURCE_B", meeting.at("/sources/1/id").asText())
        .replace("ARTICLE", meeting.at("/reports/0/article/id").asText())
        .lines()
        .map(line -> new BenchQuestion(shortened(line), line, ""))
        .toList();
  }

  private static String shortened(String question) {
    var text = question.replaceAll("^\\{ | \\}$", "").replaceAll(" +", " ");
    return text.length() > 55 ? text.substring(0, 52) + "..." : text;
  }

  private static String read(String file) {
    try (var stream = BenchQuestion.class.getResourceAsStream("/bench/ask/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("no such question: " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Failure("cannot read " + file, e);
    }
  }
}
