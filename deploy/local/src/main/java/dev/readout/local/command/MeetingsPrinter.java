package dev.readout.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.local.gateway.Meetings;
import dev.readout.local.terminal.TablePrinter;
import dev.readout.local.terminal.Terminal;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Meetings as a table: when, who with roles, where, about what, status, sources. */
final class MeetingsPrinter {
  private static final int MOST_TOPICS = 4;

  private final Terminal terminal;

  MeetingsPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Meetings.Found found) {
    if (found.nodes().isEmpty()) {
      terminal.line("No meeting.");
      return;
    }
    var table = new TablePrinter("WHEN", "WHO", "WHERE", "ABOUT", "STATUS", "SOURCES");
    for (var meeting : found.nodes()) {
      table.row(
          when(meeting.path("when")),
          list(meeting.path("participants"), MeetingsPrinter::participant, "\n"),
          meeting.path("place").path("name").asText(""),
          topics(meeting.path("topics")),
          status(meeting),
          list(meeting.path("sources"), source -> source.path("name").asText(), "\n"));
    }
    table.print(terminal);
    terminal.line();
    terminal.line(terminal.faint(count(found)));
  }

  private static String count(Meetings.Found found) {
    var all = found.total() + (found.total() == 1 ? " meeting" : " meetings");
    return found.nodes().size() < found.total()
        ? "the first " + found.nodes().size() + " of " + all
        : all;
  }

  private static String when(JsonNode when) {
    if (when.isMissingNode() || when.isNull()) {
      return "no source says";
    }
    var earliest = when.path("earliest").asText();
    var latest = when.path("latest").asText();
    if (when.path("precision").asText().equals("MONTH")) {
      return earliest.substring(0, 7);
    }
    return earliest.equals(latest) ? earliest : earliest + "\n– " + latest;
  }

  private static String participant(JsonNode participation) {
    var name = participation.path("entity").path("name").asText();
    var role = participation.path("role").asText("");
    return role.isEmpty() || role.equals("null") ? name : name + ", " + role;
  }

  private static String status(JsonNode meeting) {
    var words = new ArrayList<String>();
    words.add(meeting.path("status").asText().toLowerCase(Locale.ROOT));
    switch (meeting.path("mode").asText()) {
      case "PHONE" -> words.add("by phone");
      case "VIDEO" -> words.add("by video");
      default -> {
        // In person is what people expect of a meeting, and nothing is said when no source does.
      }
    }
    return String.join(", ", words);
  }

  /** The first few; {@code --json} has them all. */
  private static String topics(JsonNode topics) {
    var names =
        StreamSupport.stream(topics.spliterator(), false)
            .map(topic -> topic.path("name").asText())
            .distinct()
            .toList();
    var shown = String.join(", ", names.subList(0, Math.min(MOST_TOPICS, names.size())));
    return names.size() > MOST_TOPICS
        ? shown + ", " + (names.size() - MOST_TOPICS) + " more"
        : shown;
  }

  private static String list(JsonNode nodes, Function<JsonNode, String> text, String between) {
    return StreamSupport.stream(nodes.spliterator(), false)
        .map(text)
        .distinct()
        .collect(Collectors.joining(between));
  }
}
