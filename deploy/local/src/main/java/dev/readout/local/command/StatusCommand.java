package dev.readout.local.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.local.home.Home;
import dev.readout.local.stack.StackState;
import dev.readout.local.stack.StackState.Condition;
import dev.readout.local.stack.StackState.PartState;
import dev.readout.local.terminal.TablePrinter;
import dev.readout.local.terminal.Terminal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what runs, and whether each part is ready now. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Says what runs and whether it is ready; exit code 1 when something is not.")
final class StatusCommand implements Callable<Integer> {
  private static final int OK = 200;

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  private final Home home;
  private final Terminal terminal;

  StatusCommand(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var running = StackState.running(home);
    if (running.isEmpty()) {
      var failure = StackState.read(home).map(StackState::failure).orElse(null);
      terminal.line(
          json
              ? "{\"running\":false}"
              : "Nothing is running." + (failure == null ? "" : " The last run ended: " + failure));
      return 1;
    }
    var conditions = new LinkedHashMap<PartState, String>();
    running.get().parts().forEach(part -> conditions.put(part, conditionNow(part)));
    if (json) {
      printJson(running.get(), conditions);
    } else {
      var table = new TablePrinter("PART", "STATE", "ADDRESS", "PROCESS");
      conditions.forEach(
          (part, condition) ->
              table.row(part.name(), condition, part.address(), "" + part.process()));
      table.print(terminal);
      terminal.line();
      terminal.line("  Playground  " + terminal.link(running.get().gateway() + "/"));
    }
    return conditions.values().stream().allMatch("ready"::equals) ? 0 : 1;
  }

  private void printJson(StackState state, Map<PartState, String> conditions) throws IOException {
    var mapper = JsonMapper.builder().build();
    var root = mapper.createObjectNode().put("running", true).put("gateway", state.gateway());
    var parts = root.putArray("parts");
    conditions.forEach(
        (part, condition) ->
            parts
                .addObject()
                .put("name", part.name())
                .put("state", condition)
                .put("address", part.address())
                .put("process", part.process()));
    terminal.line(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root));
  }

  private static String conditionNow(PartState part) {
    var health = part.health();
    if (health == null || part.condition() != Condition.READY) {
      return part.condition().name().toLowerCase(Locale.ROOT);
    }
    try (var http = HttpClient.newHttpClient()) {
      var probe = HttpRequest.newBuilder(URI.create(health)).timeout(Duration.ofSeconds(5)).build();
      return http.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == OK
          ? "ready"
          : "not ready";
    } catch (IOException e) {
      return "no answer";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "no answer";
    }
  }
}
