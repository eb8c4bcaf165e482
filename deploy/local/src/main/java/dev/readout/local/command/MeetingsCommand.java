package dev.readout.local.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.local.gateway.Meetings;
import dev.readout.local.home.Home;
import dev.readout.local.terminal.Terminal;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists meetings: a table for people, JSON for programs. */
@Command(
    name = "meetings",
    mixinStandardHelpOptions = true,
    description =
        "Lists meetings, newest first: who, when, where, about what, and which source says so.")
final class MeetingsCommand implements Callable<Integer> {
  /** The contract's MeetingStatus. */
  enum Status {
    PLANNED,
    HELD,
    POSTPONED,
    CANCELLED
  }

  @Option(
      names = "--involving",
      paramLabel = "NAME",
      description = "Who took part; given twice: both did.")
  private List<String> involving = List.of();

  @Option(names = "--topic", paramLabel = "TOPIC", description = "What it was about.")
  private List<String> topics = List.of();

  @Option(
      names = "--place",
      paramLabel = "PLACE",
      description = "Where; a country takes its cities in.")
  private List<String> places = List.of();

  @Option(names = "--status", paramLabel = "STATUS", description = "${COMPLETION-CANDIDATES}.")
  private List<Status> status = List.of();

  @Option(names = "--from", paramLabel = "DAY", description = "Not before this day (2026-02-14).")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Not after this day.")
  private @Nullable LocalDate to;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many (50).")
  private int limit;

  @Option(
      names = "--json",
      description = "For programs: an array of meetings with reports and evidence.")
  private boolean json;

  @Mixin private GatewayOptions options = new GatewayOptions();

  private final Home home;
  private final Terminal terminal;

  MeetingsCommand(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (var gateway = options.open(home)) {
      var found = new Meetings(gateway).find(filter(), Math.max(1, limit));
      if (json) {
        terminal.line(
            JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(found.nodes()));
      } else {
        new MeetingsPrinter(terminal).print(found);
      }
    }
    return 0;
  }

  private Map<String, Object> filter() {
    var filter = new LinkedHashMap<String, Object>();
    put(filter, "involving", involving);
    put(filter, "topics", topics);
    put(filter, "places", places);
    put(filter, "status", status.stream().map(one -> one.name().toUpperCase(Locale.ROOT)).toList());
    if (from != null) {
      filter.put("from", from.toString());
    }
    if (to != null) {
      filter.put("to", to.toString());
    }
    return filter;
  }

  private static void put(Map<String, Object> filter, String name, List<String> values) {
    if (!values.isEmpty()) {
      filter.put(name, values);
    }
  }
}
